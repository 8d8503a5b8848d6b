package hitomado.platform.rights;

import hitomado.platform.SignInLevel;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// 住民本人 — signed-in residents reach the handler; only their own things are shown behind it.
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface ForResidents {
    /// Who signed in more weakly is asked to sign in again (ステップアップ) before the handler is reached.
    SignInLevel least() default SignInLevel.CARD;
}
