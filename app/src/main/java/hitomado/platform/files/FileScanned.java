package hitomado.platform.files;

/// 検査済み — a file has been looked at and may now be opened, or never.
public record FileScanned(FileId file, ScanState state) {}
