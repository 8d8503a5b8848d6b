package hitomado.applications;

import java.util.List;

/// 一覧の一頁 — one page of a list.
///
/// @param page number of the page, from 1
/// @param total rows on all pages
public record Listed<T>(List<T> rows, int page, long total) {
    public Listed {
        rows = List.copyOf(rows);
    }
}
