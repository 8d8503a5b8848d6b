package hitomado.registry.city;

import hitomado.registry.Sex;
import hitomado.registry.city.NamePool.Word;
import hitomado.registry.city.PersonDraft.Living;
import hitomado.registry.city.PersonDraft.Papers;
import hitomado.registry.city.PersonDraft.Work;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads one person of `demo-people.txt`.
final class DemoLine {
    private DemoLine() {}

    static PersonDraft person(long sequence, String[] fields) {
        var more = fields.length > 8 ? fields[8] : "";
        var foreign = foreign(field(more, "foreign"));
        var work = fields[6].split(" ");
        var papers = List.of(fields[7].split(" "));
        return new PersonDraft(
                sequence,
                name(fields, more, foreign != null),
                LocalDate.parse(fields[3]),
                Sex.ofCode(fields[4]),
                fields[5],
                new Living(Work.valueOf(work[0]), Integer.parseInt(work[1])),
                foreign,
                new Papers(
                        papers.contains("card"),
                        papers.contains("seal"),
                        papers.contains("account"),
                        field(fields[7], "care")));
    }

    private static PersonName name(String[] fields, String more, boolean foreign) {
        var name = fields[1].split(" ", 2);
        var kana = fields[2].split(" ", 2);
        var former = field(more, "former");
        return new PersonName(
                name[0],
                name[1],
                kana[0],
                kana[1],
                foreign ? fields[1] : null,
                field(more, "alias"),
                former == null ? null : Word.of(former));
    }

    private static @Nullable Foreign foreign(@Nullable String text) {
        if (text == null) {
            return null;
        }
        var parts = text.split(",");
        return new Foreign(parts[0], parts[1], LocalDate.parse(parts[2]), parts[3]);
    }

    private static @Nullable String field(String text, String key) {
        return Arrays.stream(text.split(" "))
                .filter(part -> part.startsWith(key + "="))
                .map(part -> part.substring(key.length() + 1))
                .findFirst()
                .orElse(null);
    }
}
