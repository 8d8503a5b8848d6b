package hitomado.bench.effort;

import hitomado.bench.city.CityHall;
import hitomado.bench.city.Page;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// 届出の用意 — files the life event of a shipped household, for benches that need something filed by somebody.
public final class Filings {
    private final CaseFile file;

    private Filings(CaseFile file) {
        this.file = file;
    }

    public static Filings shipped() throws IOException {
        return new Filings(CaseFile.shipped());
    }

    /// The day on which the households are as the file says.
    public @Nullable LocalDate day() {
        return file.asOf();
    }

    /// 届け出たもの.
    ///
    /// @param card serial of the pretend card of the one who filed
    /// @param session id of the session
    /// @param submission id of the submission
    /// @param applications ids of what it became
    public record Filed(String card, String pin, String session, String submission, List<String> applications) {
        public Filed {
            applications = List.copyOf(applications);
        }
    }

    /// Prepares the household in this city hall and plays its filing.
    public Filed file(CityHall cityHall, String household) throws IOException {
        var one = file.households().stream()
                .filter(candidate -> candidate.id().equals(household))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no household " + household));
        var play = new EffortRun(cityHall, null).play(one);
        return new Filed(
                Cards.serial(one),
                Cards.PIN,
                part(play.review(), 2),
                part(play.receipt(), 3),
                play.details().stream().map(page -> part(page, 3)).toList());
    }

    private static String part(Page page, int number) {
        return page.path().split("/")[number];
    }
}
