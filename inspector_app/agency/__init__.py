"""The desk of the agency: enrolment, intake, registry, receipts.

desk         its folder and keys: set up once, opened with a passphrase
enrolment    certify a laptop's key, hand out the enrolment file
intake       take packages in from a folder, or refuse them with the reasons
judgement    what a package has to satisfy
receipts     the signed answers
registry     who is enrolled, what was received and refused (SQLite); its rows are in entries
officers     the two who hold the way into laptops whose passphrase was forgotten
recovery     opening such a vault with both of them
device_loss  what is known when a laptop is lost; revoking its certificates
"""
