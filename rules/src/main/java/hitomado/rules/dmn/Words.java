package hitomado.rules.dmn;

import hitomado.rules.Problems;
import java.math.BigDecimal;
import java.math.MathContext;

/// Reads numbers and strings.
final class Words {
    private final Scanner scanner;

    Words(Scanner scanner) {
        this.scanner = scanner;
    }

    Datum number() {
        String whole = scanner.digits();
        String digits = whole;
        if (scanner.next(0) == '.' && isDigit(scanner.next(1))) {
            scanner.jump(1);
            digits = whole + "." + scanner.digits();
        }
        int sign = scanner.next(1) == '+' || scanner.next(1) == '-' ? 1 : 0;
        if ((scanner.next(0) == 'e' || scanner.next(0) == 'E') && isDigit(scanner.next(1 + sign))) {
            String exponent = scanner.next(1) == '-' ? "-" : "";
            scanner.jump(1 + sign);
            exponent += scanner.digits();
            if (exponent.length() > 5) {
                throw scanner.outside("exponent beyond decimal128");
            }
            digits += "E" + exponent;
        }
        if (Scanner.isStart(scanner.next(0))) {
            throw scanner.unexpected("a number ends here");
        }
        scanner.skip();
        BigDecimal value = new BigDecimal(digits);
        if (value.round(MathContext.DECIMAL128).compareTo(value) != 0) {
            throw scanner.outside("number of more than 34 digits");
        }
        return new Datum.Num(value);
    }

    String string() {
        var content = new StringBuilder();
        scanner.jump(1);
        while (scanner.next(0) != '"') {
            if (scanner.atEnd() || scanner.next(0) == '\n') {
                throw scanner.unexpected("string is not closed");
            }
            if (scanner.next(0) == '\\') {
                escape(content);
            } else {
                content.append(scanner.next(0));
                scanner.jump(1);
            }
        }
        scanner.jump(1);
        scanner.skip();
        return content.toString();
    }

    private void escape(StringBuilder content) {
        char kind = scanner.next(1);
        switch (kind) {
            case 'n' -> content.append('\n');
            case 't' -> content.append('\t');
            case 'r' -> content.append('\r');
            case '"', '\'', '\\' -> content.append(kind);
            case 'u', 'U' -> {
                codePoint(kind == 'u' ? 4 : 6, content);
                return;
            }
            default -> throw new Refusal(Problems.OUTSIDE_SUBSET, scanner.at(), "unknown escape in a string");
        }
        scanner.jump(2);
    }

    private void codePoint(int digits, StringBuilder content) {
        int value = 0;
        for (int i = 0; i < digits; i++) {
            int digit = Character.digit(scanner.next(2 + i), 16);
            if (digit < 0) {
                throw scanner.unexpected("hexadecimal digits expected");
            }
            value = value * 16 + digit;
        }
        if (!Character.isValidCodePoint(value)) {
            throw scanner.unexpected("not a character");
        }
        content.appendCodePoint(value);
        scanner.jump(2 + digits);
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
