// Draws the process picture where a page has <div class="process-diagram" data-diagram="…">. Without this script the
// page still has the list of steps that stands beside the picture.
(function () {
  'use strict';

  const STEP = 1.25;

  /** The steps among these ids, without the phases around them and the lines between them. */
  function steps(registry, ids) {
    return (ids || '').split(' ').map((id) => registry.get(id))
      .filter((step) => step && !step.waypoints && !(step.children || []).length);
  }

  /** The whole life of a case is too wide to read: begin in its own size with the step where it stands, or stood last. */
  function showWhereItStands(canvas, registry, place) {
    const here = steps(registry, place.dataset.current)[0] || steps(registry, place.dataset.done).pop();
    if (here) {
      const { outer } = canvas.viewbox();
      canvas.viewbox({
        x: here.x + (here.width - outer.width) / 2,
        y: here.y + (here.height - outer.height) / 2,
        width: outer.width,
        height: outer.height,
      });
    }
  }

  function wrapped(text, room, width) {
    const lines = [];
    for (const word of text.trim().split(/\s+/)) {
      const longer = lines.length ? lines[lines.length - 1] + ' ' + word : word;
      if (lines.length && width(longer) <= room) {
        lines[lines.length - 1] = longer;
      } else {
        lines.push(word);
      }
    }
    return lines.join('\n');
  }

  /**
   * Names have the room that the editor measured in a font of its own. Where a word of ours needs more, it gets more beside
   * a step, and smaller letters inside one: the viewer would break the word anywhere.
   */
  function keepWordsWhole(texts) {
    const pen = document.createElement('canvas').getContext('2d');
    const create = texts.createText;
    texts.createText = (text, options) => {
      const style = { ...texts.getDefaultStyle(), ...options.style };
      pen.font = `${style.fontWeight} ${style.fontSize}px ${style.fontFamily}`;
      const width = (line) => pen.measureText(line).width + 1;
      const inside = 2 * (options.padding || 0);
      const room = options.box.width - inside;
      const most = Math.max(room, Math.ceil(Math.max(...text.split(/\s+/).map(width))));
      const lines = wrapped(text, most, width);
      if (inside) {
        return create(lines, { ...options, style: { ...options.style, fontSize: style.fontSize * room / most } });
      }
      const drawn = create(lines, { ...options, box: { ...options.box, width: most } });
      drawn.setAttribute('transform', `translate(${(room - most) / 2} 0)`);
      return drawn;
    };
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

    const { fontFamily } = window.getComputedStyle(place);
    await document.fonts.load('12px ' + fontFamily);
    const viewer = new window.BpmnJS({
      container: drawing,
      textRenderer: { defaultStyle: { fontFamily } },
      // The wheel scrolls the page, also over the picture.
      zoomScroll: { enabled: false },
    });
    keepWordsWhole(viewer.get('textRenderer'));
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
    showWhereItStands(canvas, registry, place);
  }

  for (const place of document.querySelectorAll('.process-diagram[data-diagram]')) {
    draw(place).catch(() => {
      const message = document.createElement('p');
      message.textContent = place.dataset.failed;
      place.replaceChildren(message);
    });
  }
})();
