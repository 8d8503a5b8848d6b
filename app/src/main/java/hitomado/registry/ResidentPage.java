package hitomado.registry;

import hitomado.platform.text.PersonName;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// 検索結果の一頁 — hits in a stable order, and where the next page begins (null: there is none).
public record ResidentPage(List<Hit> hits, ResidentQuery.@Nullable Cursor next) {
    public ResidentPage {
        hits = List.copyOf(hits);
    }

    /// 該当者 — one line of the list; the address is hidden where it must be.
    ///
    /// @param namesake whether another hit of this page has the same name: staff must confirm by birth date
    /// and address
    public record Hit(
            ResidentId id,
            String number,
            PersonName name,
            LocalDate birthDate,
            Sex sex,
            Standing standing,
            Whereabouts address,
            boolean namesake,
            @Nullable StopSign stop) {}
}
