package hitomado.registry.city;

import java.time.Duration;

/// 読込結果 — what a load wrote and how long it took.
public record LoadedCity(int residents, long households, long rows, Duration took) {}
