"""Which claims speak of one occurrence, who copies whom, who contradicts whom."""
