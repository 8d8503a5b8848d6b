// パスキー — asks the server for a challenge, the browser for the answer, and sends it with the form.
(function () {
  const bytes = (text) => {
    const plain = atob(text.replace(/-/g, '+').replace(/_/g, '/'));
    return Uint8Array.from(plain, (sign) => sign.charCodeAt(0));
  };
  const text = (buffer) => btoa(String.fromCharCode(...new Uint8Array(buffer)))
    .replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
  const known = (list) => (list || []).map((one) => ({ type: one.type, id: bytes(one.id), transports: one.transports }));

  const ask = async (form) => {
    const answer = await fetch(form.dataset.options, {
      method: 'POST', body: new URLSearchParams(new FormData(form)), headers: { Accept: 'application/json' },
    });
    if (!answer.ok) throw new Error('options ' + answer.status);
    return answer.json();
  };
  const create = async (options) => {
    const made = await navigator.credentials.create({ publicKey: {
      ...options,
      challenge: bytes(options.challenge),
      user: { ...options.user, id: bytes(options.user.id) },
      excludeCredentials: known(options.excludeCredentials),
    } });
    return { ...common(made), response: {
      clientDataJSON: text(made.response.clientDataJSON),
      attestationObject: text(made.response.attestationObject),
      transports: made.response.getTransports ? made.response.getTransports() : [],
    } };
  };
  const get = async (options) => {
    const given = await navigator.credentials.get({ publicKey: {
      ...options, challenge: bytes(options.challenge), allowCredentials: known(options.allowCredentials),
    } });
    const response = given.response;
    return { ...common(given), response: {
      clientDataJSON: text(response.clientDataJSON),
      authenticatorData: text(response.authenticatorData),
      signature: text(response.signature),
      userHandle: response.userHandle ? text(response.userHandle) : undefined,
    } };
  };
  const common = (credential) => ({
    id: credential.id, rawId: text(credential.rawId), type: credential.type, clientExtensionResults: {},
  });
  const why = (error) => {
    if (error.name === 'NotAllowedError' || error.name === 'AbortError') return 'stopped';
    return error.name === 'InvalidStateError' ? 'there' : 'failed';
  };
  const tell = (form, which) => {
    const problem = form.querySelector('[data-passkey-problem]');
    problem.querySelectorAll('[data-passkey-text]').forEach((one) => { one.hidden = one.dataset.passkeyText !== which; });
    problem.hidden = which === '';
    if (which !== '') problem.focus();
  };

  document.querySelectorAll('form[data-passkey]').forEach((form) => {
    if (form.dataset.ready) return;
    form.dataset.ready = 'yes';
    form.addEventListener('submit', async (event) => {
      event.preventDefault();
      if (form.dataset.busy) return;
      if (!window.PublicKeyCredential) {
        tell(form, 'unsupported');
        return;
      }
      form.dataset.busy = 'yes';
      tell(form, '');
      try {
        const options = await ask(form);
        const answer = form.dataset.passkey === 'create' ? await create(options) : await get(options);
        form.elements.credential.value = JSON.stringify(answer);
        form.submit();
      } catch (error) {
        tell(form, why(error));
      } finally {
        delete form.dataset.busy;
      }
    });
  });
})();
