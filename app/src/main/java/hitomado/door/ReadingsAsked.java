package hitomado.door;

import java.util.UUID;

/// 利用記録の照会あり — tells the office in the same process that a request waits; carries no data.
public record ReadingsAsked(UUID request) {}
