package hitomado.applications;

/// A procedure that was not needed, with its reason, as kept for the receipt.
record StoredNotNeeded(String procedure, String unit, StoredReason reason) {}
