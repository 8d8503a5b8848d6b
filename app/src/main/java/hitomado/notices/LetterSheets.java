package hitomado.notices;

import hitomado.platform.text.Address;
import hitomado.platform.text.AddressNumbers;
import hitomado.platform.text.CustomerBarcode;
import hitomado.platform.text.JapaneseDate;
import hitomado.platform.text.PersonName;
import hitomado.procedures.Catalogue;
import hitomado.procedures.City;
import hitomado.procedures.Definitions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.springframework.stereotype.Component;

/// 封書の紙面 — one sheet a person: the window shows address, name and barcode and nothing of what it is about.
@Component
class LetterSheets {
    private static final String TEMPLATE = read();
    private static final Pattern BLOCK = Pattern.compile("[〇一二三四五六七八九十百]+丁目$");
    /// 代表の郵便番号 stands for no single 町域 and gets no barcode.
    private static final String WHOLE_CITY = "00";

    private final Catalogue catalogue;
    private final Clock clock;

    LetterSheets(Catalogue catalogue, Clock clock) {
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /// To whom, where, and of what.
    ///
    /// @param registered whether the address has the parts of the register, from which the barcode is made
    record Addressed(PersonName name, Address address, List<String> programmes, boolean registered) {
        Addressed {
            programmes = List.copyOf(programmes);
        }

        static Addressed registered(PersonName name, Address address, List<String> programmes) {
            return new Addressed(name, address, programmes, true);
        }

        /// As an officer wrote it, without a barcode.
        static Addressed confirmed(PersonName name, Address address, String programme) {
            return new Addressed(name, address, List.of(programme), false);
        }
    }

    String html(List<Addressed> letters) {
        var sheet = Jsoup.parse(TEMPLATE);
        sheet.outputSettings().prettyPrint(false).charset(StandardCharsets.UTF_8);
        var definitions = catalogue.current();
        letters.forEach(letter -> letter(sheet.body().appendElement("div").addClass("letter"), letter, definitions));
        return sheet.outerHtml();
    }

    private void letter(Element page, Addressed letter, Definitions definitions) {
        window(page.appendElement("div").addClass("window"), letter);
        var city = definitions.city();
        page.appendElement("div").addClass("postage").text(setting(city, "postage", "料金後納郵便"));
        var sender = page.appendElement("div").addClass("sender");
        sender.appendElement("p").text(city.name().ja());
        sender.appendElement("p").text(setting(city, "sender", ""));
        sender.appendElement("p").text(JapaneseDate.wareki(LocalDate.now(clock)));
        page.appendElement("h1").text("受けられる可能性のある制度のお知らせ");
        page.appendElement("p").text(letter.name().addressed() + "　様");
        for (var id : letter.programmes()) {
            definitions.findProgramme(id).ifPresent(programme -> {
                page.appendElement("h2").text(programme.title().ja());
                page.appendElement("p").text(programme.summary().ja());
                page.appendElement("p").addClass("other").text(programme.title().easy());
                page.appendElement("p")
                        .addClass("other")
                        .attr("lang", "en")
                        .text(programme.title().en());
                city.findSection(programme.office().section())
                        .ifPresent(section -> page.appendElement("p")
                                .text("お問い合わせ　" + section.name().ja() + "　電話 " + section.phone()));
            });
        }
        page.appendElement("footer")
                .text("市が持つ情報から、対象と思われる方にお送りしています。受けられるかどうかは申請の後に決まります。"
                        + "お知らせを止めたいときは、マイページの「受け取るお知らせ」または上の電話でお申し出ください。");
    }

    private static void window(Element window, Addressed letter) {
        var address = letter.address();
        var postcode = address.postcode();
        if (postcode != null) {
            window.appendElement("p").text("〒" + postcode.display());
        }
        address.lines().forEach(line -> window.appendElement("p").text(line));
        window.appendElement("p").addClass("name").text(letter.name().addressed() + "　様");
        if (letter.registered() && postcode != null && !postcode.digits().endsWith(WHOLE_CITY)) {
            var barcode = CustomerBarcode.of(postcode, AddressNumbers.of(afterTown(address)));
            window.appendElement("div").addClass("barcode").html(barcode.svg());
        }
    }

    /// The postcode is that of the 町域 without its 丁目.
    private static String afterTown(Address address) {
        var block = BLOCK.matcher(address.town());
        return (block.find() ? block.group() : "") + address.block() + " " + address.building();
    }

    private static String setting(City city, String key, String otherwise) {
        return city.settings().get("letters") instanceof Map<?, ?> letters
                ? Objects.requireNonNullElse((Object) letters.get(key), otherwise)
                        .toString()
                : otherwise;
    }

    private static String read() {
        try (var file = LetterSheets.class.getResourceAsStream("letter.html")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
