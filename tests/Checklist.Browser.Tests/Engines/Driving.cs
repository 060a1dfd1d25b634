namespace Checklist.Browser.Tests.Engines;

/// <summary>
/// What a person does on a checklist, as functions for scripts in the page. An import gives what the page showed as the answer here, where
/// it
/// asked.
/// </summary>
internal static class Driving
{
    private const string Functions = """
        const field = id => document.getElementById(id);
        const set = (id, value) => {
          field(id).value = value;
          for (const type of ['input', 'change']) field(id).dispatchEvent(new Event(type, { bubbles: true }));
        };
        const box = (name, value) => document.querySelector(`input[name="${name}"][value="${value}"]`);
        const act = name => document.querySelector(`[data-action="${name}"]`).click();
        const progress = () => document.querySelector('.progress-number').textContent.replace(/\s+/g, ' ').trim();
        const later = () => new Promise(resolve => {
          const { port1, port2 } = new MessageChannel(); // timers are slow in a tab that is not in front
          port1.onmessage = resolve;
          port2.postMessage(0);
        });
        const until = async test => {
          for (const end = performance.now() + 10_000; performance.now() < end; await later()) if (test()) return;
          throw new Error('never true: ' + test);
        };
        const answered = async value => {
          document.querySelector(`dialog button[value=${value}]`).click();
          await until(() => !document.querySelector('dialog'));
        };
        const said = text => ({
          result: ['Not applicable', 'Partial', 'Fail', 'Pass'].find(word => text.includes(word))?.replace(' ', '-').toLowerCase() ?? '',
          note: /note “([^”]*)”/.exec(text)?.[1] ?? '',
          evidence: /evidence ([^“”.]+)/.exec(text)?.[1].split(' ; ') ?? [],
        });
        const shown = name => ({
          result: document.querySelector(`input[name="${name}"]:checked`)?.value ?? '',
          note: field(`ui:${name}-note`).value,
          evidence: field(`ui:${name}-evidence`).value.split(' ; ').filter(part => part),
        });
        const besides = name => [...box(name, 'pass').closest('[data-check]').querySelectorAll('.banner--other')];
        const exported = async () => {
          const make = URL.createObjectURL;
          let file;
          URL.createObjectURL = blob => { file = blob; return 'about:blank'; };
          addEventListener('click', event => { if (event.target.download) event.preventDefault(); }, true);
          act('export');
          URL.createObjectURL = make;
          return await file.text();
        };
        const imported = async (text, choice) => {
          const click = HTMLInputElement.prototype.click;
          HTMLInputElement.prototype.click = () => {};
          act('import');
          HTMLInputElement.prototype.click = click;
          const list = new DataTransfer();
          list.items.add(new File([text], 'answers.json', { type: 'application/json' }));
          const input = field('ui:import-file');
          input.files = list.files;
          document.querySelector('[data-message=done]')?.remove();
          input.dispatchEvent(new Event('change'));
          await until(() => document.querySelector('dialog, [data-message=done]'));
          const dialog = document.querySelector('dialog');
          if (!dialog) return null;
          const here = dialog.querySelector('label.conflict-choice').textContent;
          for (const radio of dialog.querySelectorAll(`input[value="${choice}"]`)) radio.checked = true;
          await answered('import');
          return said(here);
        };
        const kept = () => {
          const digest = document.documentElement.dataset.digest.replace('sha256:', '').slice(0, 12);
          const places = Object.keys(localStorage).map(key => key.split('/'));
          const prefix = places.find(parts => parts[1] === '2' && parts[3] === digest)?.slice(0, 5).join('/') + '/';
          return Object.fromEntries(Object.keys(localStorage).filter(key => key.startsWith(prefix)).sort()
            .map(key => [key.slice(prefix.length), JSON.parse(localStorage.getItem(key)).v])
            .filter(([name, value]) => value && !/^-(about|start|taken)/.test(name)));
        };
        """;

    /// <summary>Runs a script beside the functions; what it returns comes as JSON.</summary>
    public static Task<string> Do(this Tab tab, string script) =>
        tab.Run($"{Functions} const result = await (async () => {{ {script} }})(); return JSON.stringify(result) ?? 'null'");
}
