// 署名 — draws on the canvas with pen, finger or mouse; who cannot draw types the name, which is drawn as text.
(function () {
  const pad = document.getElementById('pad');
  const form = document.getElementById('sign');
  const typed = document.getElementById('typed');
  const error = document.getElementById('pad-error');
  const pen = pad.getContext('2d');
  let drawing = false;
  let drawn = false;
  const blank = () => {
    pen.fillStyle = '#fff';
    pen.fillRect(0, 0, pad.width, pad.height);
    pen.strokeStyle = '#000';
    pen.lineWidth = 3;
    pen.lineCap = 'round';
    drawn = false;
  };
  const at = (event) => {
    const box = pad.getBoundingClientRect();
    return [(event.clientX - box.left) * pad.width / box.width, (event.clientY - box.top) * pad.height / box.height];
  };
  pad.addEventListener('pointerdown', (event) => {
    drawing = true;
    pad.setPointerCapture(event.pointerId);
    pen.beginPath();
    pen.moveTo(...at(event));
    event.preventDefault();
  });
  pad.addEventListener('pointermove', (event) => {
    if (!drawing) return;
    pen.lineTo(...at(event));
    pen.stroke();
    drawn = true;
    error.hidden = true;
  });
  pad.addEventListener('pointerup', () => { drawing = false; });
  typed.addEventListener('input', () => { error.hidden = true; });
  document.getElementById('clear').addEventListener('click', blank);
  form.addEventListener('submit', (event) => {
    if (!drawn && typed.value.trim() === '') {
      event.preventDefault();
      error.hidden = false;
      return;
    }
    if (!drawn) {
      pen.fillStyle = '#000';
      pen.font = '48px "BIZ UDMincho", "IPAmjMincho", serif';
      pen.fillText(typed.value.trim(), 20, 120, pad.width - 40);
    }
    document.getElementById('signature').value = pad.toDataURL('image/png');
  });
  blank();
})();
