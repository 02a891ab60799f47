// Draws the process picture where a page has <div class="process-diagram" data-diagram="…">. Without this script the
// page still has the list of steps that stands beside the picture.
(function () {
  'use strict';

  const STEP = 1.25;
  const READABLE = 0.75;
  const ROOM_AROUND = 200;

  /** The whole life of a case is too wide to read: begin where it stands, when it stands anywhere. */
  function showWhereItStands(canvas, registry, ids) {
    const here = (ids || '').split(' ').map((id) => registry.get(id)).find((step) => step && !(step.children || []).length);
    if (here) {
      canvas.zoom(READABLE);
      canvas.scrollToElement(here, ROOM_AROUND);
    }
  }

  function button(text, act) {
    const made = document.createElement('button');
    made.type = 'button';
    made.className = 'utrecht-button utrecht-button--secondary-action';
    made.textContent = text;
    made.addEventListener('click', act);
    return made;
  }

  function mark(canvas, registry, ids, marker) {
    for (const id of (ids || '').split(' ').filter(Boolean)) {
      // A step of an older version of the model may not be in this picture.
      if (registry.get(id)) {
        canvas.addMarker(id, marker);
      }
    }
  }

  async function draw(place) {
    const response = await fetch(place.dataset.diagram, { headers: { Accept: 'application/xml' } });
    if (!response.ok) {
      throw new Error('No diagram: ' + response.status);
    }
    const xml = await response.text();

    const tools = document.createElement('div');
    tools.className = 'diagram-tools';
    const drawing = document.createElement('div');
    drawing.className = 'process-diagram__canvas';
    place.replaceChildren(tools, drawing);

    const viewer = new window.BpmnJS({
      container: drawing,
      // The wheel scrolls the page, also over the picture.
      zoomScroll: { enabled: false },
    });
    await viewer.importXML(xml);
    const canvas = viewer.get('canvas');
    const registry = viewer.get('elementRegistry');
    mark(canvas, registry, place.dataset.done, 'step-done');
    mark(canvas, registry, place.dataset.current, 'step-current');

    const picture = drawing.querySelector('svg');
    picture.setAttribute('role', 'img');
    picture.setAttribute('aria-label', place.dataset.label);

    const help = document.createElement('small');
    help.textContent = place.dataset.help;
    const fit = () => canvas.zoom('fit-viewport', 'auto');
    tools.append(
      button(place.dataset.zoomIn, () => canvas.zoom(canvas.zoom() * STEP)),
      button(place.dataset.zoomOut, () => canvas.zoom(canvas.zoom() / STEP)),
      button(place.dataset.fit, fit),
      help,
    );
    fit();
    showWhereItStands(canvas, registry, place.dataset.current);
  }

  for (const place of document.querySelectorAll('.process-diagram[data-diagram]')) {
    draw(place).catch(() => {
      const message = document.createElement('p');
      message.textContent = place.dataset.failed;
      place.replaceChildren(message);
    });
  }
})();
