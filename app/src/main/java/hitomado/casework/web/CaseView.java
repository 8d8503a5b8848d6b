package hitomado.casework.web;

import hitomado.platform.web.SummaryRow;
import hitomado.platform.web.Tone;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// 事案の表示 — all that a case page shows besides its forms.
///
/// @param waits why it waits for another filing; null where it does not
record CaseView(
        Heading heading,
        @Nullable String waits,
        List<SummaryRow> about,
        List<SummaryRow> filer,
        List<Block> blocks,
        List<Document> documents,
        List<Letter> letters,
        List<Entry> history,
        List<Sibling> siblings,
        List<Person> people,
        List<Paper> papers) {
    CaseView {
        about = List.copyOf(about);
        filer = List.copyOf(filer);
        blocks = List.copyOf(blocks);
        documents = List.copyOf(documents);
        letters = List.copyOf(letters);
        history = List.copyOf(history);
        siblings = List.copyOf(siblings);
        people = List.copyOf(people);
        papers = List.copyOf(papers);
    }

    /// @param path address of the case
    /// @param guarded concerns somebody under 支援措置; `masked`: this reader does not see the addresses
    record Heading(
            String path,
            int version,
            String name,
            String procedure,
            String state,
            Tone tone,
            boolean guarded,
            boolean masked) {}

    /// One section of the form.
    sealed interface Block {
        String title();
    }

    /// One item below the other.
    record Rows(String title, List<Item> items) implements Block {}

    /// A column a person.
    record Columns(String title, List<String> persons, List<Line> lines) implements Block {}

    /// One item for each person; `origin` where all have the same.
    record Line(String label, List<Optional<Item>> cells, String origin) {}

    /// @param ref names the item when a correction is asked for
    /// @param origin where the value comes from and who gave it
    record Item(
            String ref, String label, String tick, String value, boolean hidden, String origin, List<String> former) {}

    /// @param scan why it cannot be opened; empty where it can
    record Document(String href, String name, String size, String added, String scan) {}

    /// One letter of the correspondence.
    record Letter(String at, String by, String text, boolean fromOffice) {}

    record Entry(String at, String what, String who, String text) {}

    /// @param href null where this reader may not open it
    record Sibling(@Nullable String href, String procedure, String number, String state, Tone tone) {}

    record Person(String href, String name, boolean known, boolean open) {}

    /// A paper that was ordered: ready (`href`), waiting, or in trouble (`problem`).
    record Paper(
            String title,
            String ordered,
            @Nullable String href,
            @Nullable String problem,
            boolean waiting) {}
}
