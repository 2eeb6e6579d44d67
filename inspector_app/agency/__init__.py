"""The desk of the agency: enrolment, intake, registry, receipts."""
