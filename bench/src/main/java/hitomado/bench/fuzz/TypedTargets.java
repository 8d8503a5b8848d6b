package hitomado.bench.fuzz;

import hitomado.platform.ids.HandoverCode;
import hitomado.platform.ids.MunicipalityCode;
import hitomado.platform.ids.ReceiptNumbers;
import hitomado.platform.ids.ReceiptReading;
import hitomado.platform.text.AddressNumbers;
import hitomado.platform.text.BankName;
import hitomado.platform.text.BankNameReading;
import hitomado.platform.text.DateReading;
import hitomado.platform.text.FuriganaReading;
import hitomado.platform.text.JapaneseDate;
import hitomado.platform.text.Kana;
import hitomado.platform.text.NameFolding;
import hitomado.platform.text.PhoneNumber;
import hitomado.platform.text.PhoneReading;
import hitomado.platform.text.Postcode;
import hitomado.platform.text.PostcodeReading;
import hitomado.platform.vault.MyNumber;
import hitomado.platform.web.LocalPath;
import java.net.URI;
import java.util.List;

/// 入力欄 — what people type into fields, and addresses that a form sends along.
final class TypedTargets {
    private static final ReceiptNumbers RECEIPTS = new ReceiptNumbers(new MunicipalityCode("011002"), new byte[16]);

    /// 令和99年 and what comes after it has a year of three digits, which nobody writes.
    private static final int LAST_YEAR = 2117;

    private TypedTargets() {}

    static List<Target> all() {
        return List.of(
                Target.ofText("date", TypedTargets::date, "令和8年4月1日", "R8.4.1", "2026-04-01", "20260401", "昭和64年1月7日"),
                Target.ofText("name", TypedTargets::name, "髙﨑 𠮷右衞門", "葛󠄀城", "さとう ふゆみ", "ﾔﾏﾀﾞ ﾀﾛｳ"),
                Target.ofText("number", TypedTargets::number, "093-123-4567", "〒802-0072", "123456789018", "CFG-HJK"),
                Target.ofText("address", TypedTargets::address, "三番町２番地４三番町ＫＳビル１０階", "五丁目2番31号", "千二百番地の一"),
                Target.ofText("bank", TypedTargets::bank, "サトウ　フユミ", "ｶ)ﾋﾄﾏﾄﾞ"),
                Target.ofText(
                        "path", TypedTargets::path, "/my", "//example.org", "/\\example.org", "https://example.org"));
    }

    private static void date(String typed) {
        if (JapaneseDate.read(typed) instanceof DateReading.Read(var day) && day.getYear() < LAST_YEAR) {
            Target.require(
                    JapaneseDate.read(JapaneseDate.wareki(day)).equals(new DateReading.Read(day)),
                    "a day that cannot be read back");
        }
    }

    private static void name(String typed) {
        var folded = NameFolding.fold(typed);
        Target.require(NameFolding.fold(folded).equals(folded), "folding twice is not folding once");
        NameFolding.foldKana(typed);
        if (Kana.readFurigana(typed) instanceof FuriganaReading.Read(var kana)) {
            Target.require(Kana.isFurigana(kana), "a reading that is none");
        }
    }

    private static void number(String typed) {
        if (PhoneNumber.read(typed) instanceof PhoneReading.Read(var phone)) {
            Target.require(PhoneNumber.read(phone.display()).equals(new PhoneReading.Read(phone)), "phone");
        }
        if (Postcode.read(typed) instanceof PostcodeReading.Read(var postcode)) {
            Target.require(Postcode.read(postcode.display()).equals(new PostcodeReading.Read(postcode)), "postcode");
        }
        if (HandoverCode.read(typed) instanceof HandoverCode.Reading.Read(var code)) {
            Target.require(HandoverCode.read(code.display()).equals(new HandoverCode.Reading.Read(code)), "code");
        }
        if (RECEIPTS.read(typed) instanceof ReceiptReading.Read(var receipt)) {
            Target.require(RECEIPTS.read(receipt.display()).equals(new ReceiptReading.Read(receipt)), "receipt");
        }
        if (MyNumber.read(typed) instanceof MyNumber.Reading.Read(var mine)) {
            Target.require(!mine.toString().contains(mine.reveal()), "a number that shows itself");
        }
    }

    private static void address(String typed) {
        var numbers = AddressNumbers.of(typed);
        Target.require(
                numbers.chars().allMatch(c -> c == '-' || c >= '0' && c <= '9' || c >= 'A' && c <= 'Z'),
                "something else than numbers");
    }

    private static void bank(String typed) {
        if (BankName.read(typed) instanceof BankNameReading.Read(var name)) {
            Target.require(name.halfWidth().length() <= BankName.MAX_LENGTH, "longer than the bank takes");
        }
    }

    /// Whatever it is, a browser that follows it stays here.
    private static void path(String sent) {
        var path = LocalPath.orElse(sent, "/");
        Target.require(path.startsWith("/") && !path.startsWith("//") && !path.contains("\\"), "leads elsewhere");
        try {
            var led = URI.create("http://localhost:8080/").resolve(path);
            Target.require("localhost".equals(led.getHost()) && led.getPort() == 8080, "leads elsewhere");
        } catch (IllegalArgumentException notAnAddress) {
            Target.require(path.chars().noneMatch(Character::isISOControl), "ends a header");
        }
    }
}
