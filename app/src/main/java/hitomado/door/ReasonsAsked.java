package hitomado.door;

import java.util.UUID;

/// 理由の照会あり — tells the office in the same process that a request waits; carries no data.
public record ReasonsAsked(UUID request) {}
