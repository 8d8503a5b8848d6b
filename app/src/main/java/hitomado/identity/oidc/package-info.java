/// OpenID プロバイダーでのサインイン — the city as relying party: asks a provider who somebody is, as デジタル認証アプリ does.
@NullMarked
package hitomado.identity.oidc;

import org.jspecify.annotations.NullMarked;
