package hitomado.identity;

import java.security.SecureRandom;

/// 仮パスワード — made at random, shown once; opens nothing but the page for a new password.
final class TemporaryPassword {
    /// Without letters and digits that look alike: it is read out and typed.
    private static final String SIGNS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int GROUPS = 4;
    private static final int GROUP = 4;
    private static final SecureRandom RANDOM = new SecureRandom();

    private TemporaryPassword() {}

    /// About 79 bits, as `abcd-efgh-jkmn-pqrs`.
    static String make() {
        var password = new StringBuilder();
        for (var i = 0; i < GROUPS * GROUP; i++) {
            if (i > 0 && i % GROUP == 0) {
                password.append('-');
            }
            password.append(SIGNS.charAt(RANDOM.nextInt(SIGNS.length())));
        }
        return password.toString();
    }
}
