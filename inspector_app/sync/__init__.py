"""Outbox to transport to receipts; one loop.

transport, folder    a place that both sides reach: put, list, read (a folder or a stick so far)
package              a signed record, sealed to the agency, named by its hash
answers              what the agency replied, if it is really the agency's
loop                 deliver what waits, take in what was answered
"""
