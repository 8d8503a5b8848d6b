package hitomado.platform.web;

import java.util.ArrayList;
import java.util.List;

/// ページ送り — the pages of a long list; the page number stands in the address.
///
/// @param path address without the page number, filters included, e.g. `/staff/cases?state=open`
/// @param page number of this page, from 1
/// @param pages how many there are; at least 1
public record PageLinks(String path, int page, int pages) {
    public PageLinks {
        pages = Math.max(1, pages);
        page = Math.clamp(page, 1, pages);
    }

    public static PageLinks of(String path, int page, long rows, int rowsPerPage) {
        return new PageLinks(path, page, Math.toIntExact((rows + rowsPerPage - 1) / rowsPerPage));
    }

    public String href(int number) {
        return path + (path.contains("?") ? "&" : "?") + "page=" + number;
    }

    public boolean hasBefore() {
        return page > 1;
    }

    public boolean hasAfter() {
        return page < pages;
    }

    /// The first, the last and those around this one; 0 stands for a gap.
    public List<Integer> shown() {
        var numbers = new ArrayList<Integer>();
        var last = 0;
        for (var number = 1; number <= pages; number++) {
            if (number == 1 || number == pages || Math.abs(number - page) <= 2) {
                if (number - last > 1) {
                    numbers.add(0);
                }
                numbers.add(number);
                last = number;
            }
        }
        return List.copyOf(numbers);
    }
}
