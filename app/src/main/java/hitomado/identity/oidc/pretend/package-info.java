/// 模擬の認証の提供者 — a real authorization server on a port of its own that plays デジタル認証アプリ with the pretend cards.
@NullMarked
package hitomado.identity.oidc.pretend;

import org.jspecify.annotations.NullMarked;
