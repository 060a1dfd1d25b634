# Opens pages in WebKitGTK, one after the other. What they write into the console goes to standard error, each can be printed to
# a PDF, and what is wider than the window is told. Standard input has one line of JSON for each: [address, script, path of the
# PDF or "", widths].
import json
import sys

import gi

gi.require_version('Gtk', '3.0')
gi.require_version('WebKit2', '4.1')
from gi.repository import GLib, Gtk, WebKit2

jobs = [json.loads(line) for line in sys.stdin]
listener = """
addEventListener('error', event => console.error(event.message));
document.addEventListener('securitypolicyviolation', event => console.error('policy: ' + event.violatedDirective + ' ' + event.blockedURI));
"""
content = WebKit2.UserContentManager()
content.add_script(WebKit2.UserScript(listener, WebKit2.UserContentInjectedFrames.TOP_FRAME, WebKit2.UserScriptInjectionTime.START, None, None))
view = WebKit2.WebView(user_content_manager=content)
view.get_settings().set_enable_write_console_messages_to_stdout(True)
window = Gtk.Window()
window.set_default_size(1280, 900)
window.add(view)
window.show_all()


def go():
    if not jobs:
        GLib.timeout_add(300, Gtk.main_quit)  # what the last page said is still on its way
        return
    print('PAGE ' + jobs[0][0], flush=True)
    view.load_uri(jobs[0][0])


def loaded(_, event):
    if event == WebKit2.LoadEvent.FINISHED:
        script = jobs[0][1] or 'undefined'
        view.call_async_javascript_function(script, -1, None, None, None, None, ran)


def ran(_, result):
    try:
        view.call_async_javascript_function_finish(result)
    except GLib.Error as error:
        print('SCRIPT ' + error.message, flush=True)
    fit()


# Answers when the window has the width, which comes later than it is asked for.
MEASURE = """
for (const end = Date.now() + 5000; innerWidth !== wanted && Date.now() < end;) {
  await new Promise(resolve => { addEventListener('resize', resolve, { once: true }); setTimeout(resolve, 50); });
}
const { scrollWidth } = document.documentElement;
return innerWidth === wanted && scrollWidth <= wanted ? '' : `${scrollWidth} in ${innerWidth}, asked for ${wanted}`;
"""


def fit():
    widths = jobs[0][3]
    if widths:
        window.resize(widths[0], 900)
        wanted = GLib.Variant('a{sv}', {'wanted': GLib.Variant('d', widths[0])})
        view.call_async_javascript_function(MEASURE, -1, wanted, None, None, None, fitted)
    elif jobs[0][2]:
        print_to(jobs[0][2])
    else:
        finished()


def fitted(_, result):
    text = view.call_async_javascript_function_finish(result).to_string()
    if text:
        print(f'WIDE {jobs[0][0]}: {text}', flush=True)
    jobs[0][3].pop(0)
    fit()


def print_to(path):
    operation = WebKit2.PrintOperation.new(view)
    settings = Gtk.PrintSettings()
    settings.set_printer('Print to File')
    settings.set(Gtk.PRINT_SETTINGS_OUTPUT_URI, 'file://' + path)
    settings.set(Gtk.PRINT_SETTINGS_OUTPUT_FILE_FORMAT, 'pdf')
    settings.set_paper_size(Gtk.PaperSize.new('iso_a4'))
    operation.set_print_settings(settings)
    operation.connect('finished', finished)
    operation.connect('failed', lambda _, error: print('PRINT ' + error.message, flush=True))
    operation.print_()


def finished(*_):
    jobs.pop(0)
    GLib.idle_add(go)


view.connect('load-changed', loaded)
GLib.timeout_add_seconds(150, Gtk.main_quit)
go()
Gtk.main()
