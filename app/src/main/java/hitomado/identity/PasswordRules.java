package hitomado.identity;

import com.nulabinc.zxcvbn.Zxcvbn;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// パスワードの条件 — long enough, and not to be guessed from common passwords, names or what everybody here knows.
@Component
class PasswordRules {
    /// NIST SP 800-63B-4 asks for 15 where a password stands alone, 8 beside a second factor; bcrypt reads 72 bytes.
    static final int SHORTEST = 15;
    static final int LONGEST = 72;
    /// Of 0 to 4; 3 withstands a stolen list of hashes for some time.
    private static final int STRONG_ENOUGH = 3;

    private final Zxcvbn strength = new Zxcvbn();

    /// Words that an attacker of this city hall would try first (documented in docs/how-to/manage-staff.md).
    static final List<String> KNOWN_HERE = List.of(
            "hitomado",
            "ひとまど",
            "yakusho",
            "shiyakusho",
            "市役所",
            "区役所",
            "madoguchi",
            "窓口",
            "jumin",
            "住民",
            "juminhyo",
            "password",
            "パスワード",
            "reiwa",
            "令和",
            "heisei",
            "平成");

    /// What is wrong with it; null where nothing is.
    NewPassword.@Nullable Problem problem(String password, String login, String name) {
        if (password.codePointCount(0, password.length()) < SHORTEST) {
            return NewPassword.Problem.TOO_SHORT;
        }
        if (password.getBytes(StandardCharsets.UTF_8).length > LONGEST) {
            return NewPassword.Problem.TOO_LONG;
        }
        if (password.toLowerCase(Locale.ROOT).contains(login)) {
            return NewPassword.Problem.HOLDS_THE_LOGIN;
        }
        var known = new ArrayList<>(KNOWN_HERE);
        known.add(login);
        known.addAll(List.of(name.split("[\\s　]+")));
        return strength.measure(password, known).getScore() < STRONG_ENOUGH ? NewPassword.Problem.GUESSABLE : null;
    }
}
