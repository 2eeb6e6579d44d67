"""Whose laptop this is: practice material, asking the agency for enrolment, taking its enrolment file."""
