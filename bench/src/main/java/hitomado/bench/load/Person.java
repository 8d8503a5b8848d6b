package hitomado.bench.load;

/// 計測に来る住民 — a resident of the synthetic city with the card that is read for them.
record Person(String serial, String fullName, String birthDate) {}
