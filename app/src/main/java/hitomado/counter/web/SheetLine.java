package hitomado.counter.web;

/// 受付票の一行 — an open reception of today.
///
/// @param mine whether this member of staff takes part already
public record SheetLine(String session, String title, String visitor, String staff, String time, boolean mine) {}
