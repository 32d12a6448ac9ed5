# SPDX-License-Identifier: Apache-2.0
# Part of Yizhen, outreach records from Chinese press releases.
"""A headless Chromium that a test drives as a person would: by pointer and keys.

It speaks the DevTools protocol over a pipe (--remote-debugging-pipe: messages end in a zero byte),
which needs nothing but Python. https://chromedevtools.github.io/devtools-protocol/
"""

import json
import os
import pathlib
import select
import shutil
import signal
import subprocess
import sys
import tempfile
import time

PROGRAMS = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")


class Failure(Exception):
    """The browser is not there, or does not do as it is told."""


class Browser:
    """One page in a browser of its own, which ends with it, however it ends."""

    def __init__(self, width=1440, height=900, dark=False, seconds=110):
        self.deadline = time.monotonic() + seconds
        self.errors = []
        self.requests = []
        self.number = 0
        self.waiting = b""
        self.process = None
        self.pipes = []
        # Without this, a test whose time is over would leave everything behind.
        signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
        self.folder = tempfile.mkdtemp(prefix="yizhen-browser-")
        try:
            self._start(width, height)
            self._attach(width, height, dark)
        except BaseException:
            self.close()
            raise

    def _attach(self, width, height, dark):
        target = self.send("Target.createTarget", url="about:blank")["targetId"]
        attached = self.send("Target.attachToTarget", targetId=target, flatten=True)
        self.session = attached["sessionId"]
        for domain in ("Page", "Runtime", "Log", "Network"):
            self.send(f"{domain}.enable")
        scheme = {"name": "prefers-color-scheme", "value": "dark" if dark else "light"}
        still = {"name": "prefers-reduced-motion", "value": "reduce"}
        self.send("Emulation.setEmulatedMedia", features=[scheme, still])
        self.send(
            "Emulation.setDeviceMetricsOverride",
            width=width, height=height, deviceScaleFactor=1, mobile=False)

    def _start(self, width, height):
        program = next(filter(None, map(shutil.which, PROGRAMS)), None)
        if program is None:
            raise Failure(f"none of {', '.join(PROGRAMS)} is installed: run Scripts/oracles")
        # The browser reads from its descriptor 3 and writes to 4.
        theirs_in, self.input = os.pipe()
        self.output, theirs_out = os.pipe()
        self.pipes = [self.input, self.output]
        options = [
            "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
            "--no-first-run", "--hide-scrollbars", "--remote-debugging-pipe",
            f"--window-size={width},{height}", f"--user-data-dir={self.folder}",
        ]
        # Moved out of the way first, so that neither takes the other's place.
        command = 'exec 98<&"$0" 99>&"$1" 3<&98 4>&99; shift; exec "$@"'
        self.said = pathlib.Path(self.folder, "said.txt")
        with self.said.open("wb") as said:
            self.process = subprocess.Popen(
                ["bash", "-c", command, str(theirs_in), str(theirs_out), program, *options],
                pass_fds=(theirs_in, theirs_out), stdin=subprocess.DEVNULL,
                stdout=said, stderr=said, start_new_session=True)
        os.close(theirs_in)
        os.close(theirs_out)
        self.session = None

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()

    def kill(self):
        """Ends the browser with all that it has started: what is started here may be a script."""
        if self.process and self.process.returncode is None:
            os.killpg(self.process.pid, signal.SIGKILL)
            self.process.wait()

    def close(self):
        """Ends the browser and removes its profile."""
        self.kill()
        for pipe in self.pipes:
            os.close(pipe)
        # What was killed a moment ago may have a last file to write.
        end = time.monotonic() + 4
        while os.path.exists(self.folder) and time.monotonic() < end:
            shutil.rmtree(self.folder, ignore_errors=True)
            time.sleep(0.02)

    # Messages

    def _message(self):
        while b"\0" not in self.waiting:
            rest = self.deadline - time.monotonic()
            if rest <= 0 or not select.select([self.output], [], [], rest)[0]:
                raise Failure("the browser takes too long")
            chunk = os.read(self.output, 1 << 16)
            if not chunk:
                raise Failure(self._end())
            self.waiting += chunk
        message, self.waiting = self.waiting.split(b"\0", 1)
        return json.loads(message)

    def _end(self):
        return f"the browser has ended: {self.said.read_text(errors='replace')[-2000:]}"

    def send(self, method, **parameters):
        """Sends a command and returns its result; notes what happens meanwhile."""
        self.number += 1
        message = {"id": self.number, "method": method, "params": parameters}
        if self.session:
            message["sessionId"] = self.session
        try:
            os.write(self.input, json.dumps(message).encode() + b"\0")
        except BrokenPipeError:
            raise Failure(self._end()) from None
        while True:
            answer = self._message()
            self._note(answer)
            if answer.get("id") == self.number:
                if "error" in answer:
                    raise Failure(f"{method}: {answer['error']['message']}")
                return answer["result"]

    def _note(self, message):
        parameters = message.get("params", {})
        match message.get("method"):
            case "Runtime.exceptionThrown":
                details = parameters["exceptionDetails"]
                self.errors.append(details.get("exception", details).get("description", str(details)))
            case "Log.entryAdded":
                self.errors.append(parameters["entry"]["text"])
            case "Network.requestWillBeSent":
                self.requests.append(parameters["request"]["url"])

    # What a person does

    def open(self, path, fragment=""):
        """Opens a file and waits until it is there."""
        self.send("Page.navigate", url=pathlib.Path(path).resolve().as_uri() + fragment)
        self.wait("document.readyState === 'complete'")

    def value(self, expression):
        """The value of an expression in the page."""
        result = self.send(
            "Runtime.evaluate", expression=expression, returnByValue=True, awaitPromise=True)
        if "exceptionDetails" in result:
            raise Failure(f"{expression}: {result['exceptionDetails']}")
        return result["result"].get("value")

    def wait(self, expression):
        """Waits until an expression is true."""
        while not self.value(expression):
            if time.monotonic() > self.deadline:
                raise Failure(f"never true: {expression}")
            time.sleep(0.02)

    def click(self, selector):
        """Clicks with the pointer on the first element that `selector` finds."""
        found = json.dumps(selector)
        place = self.value(f"""(() => {{
            const element = document.querySelector({found});
            if (!element) return null;
            element.scrollIntoView({{ block: "center" }});
            const [box] = element.getClientRects();
            const place = {{ x: box.x + box.width / 2, y: box.y + box.height / 2 }};
            const top = document.elementFromPoint(place.x, place.y);
            return element.contains(top) || top?.contains(element) ? place : null;
        }})()""")
        if place is None:
            raise Failure(f"nothing to click at: {selector}")
        for kind in ("mousePressed", "mouseReleased"):
            self.send("Input.dispatchMouseEvent", type=kind, button="left", clickCount=1, **place)

    def press(self, key):
        """Presses a key such as "n" or "Escape"."""
        text = {"text": key} if len(key) == 1 else {}
        self.send("Input.dispatchKeyEvent", type="keyDown", key=key, **text)
        self.send("Input.dispatchKeyEvent", type="keyUp", key=key)
