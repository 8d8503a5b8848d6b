/// パスキー — registration of and sign-in by passkeys (WebAuthn) for residents and staff.
@NullMarked
package hitomado.identity.passkey;

import org.jspecify.annotations.NullMarked;
