"""PDF bytes and a signer to signed PDF bytes, and the verification of them.

certificates, keys, names    who signs: the agency's authority, its inspectors, its desk
signer, increment            the certifying signature (PAdES B-B) as one incremental update
gap, cms, trust              where the signature lies, its one spelling, whom it is from: before a parser sees the file
inside, content, verify      what a record carries, whether it holds together, the verdict with its reasons
agreement                    whether the pages show what the data say
messages, enrolment, sealing files between laptop and agency: signed JSON, and encryption to the receiver
"""
