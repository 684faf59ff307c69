"""Which Debian packages are missing on this machine; Qt itself would abort and blame another one.

`python preflight.py run` prints the packages that the window lacks, one a line; `test` and
`package` add what the tests or the making of the one-folder program lack. It never loads Qt.
"""

import importlib.util
import os
import re
import shutil
import subprocess
import sys
import sysconfig
from pathlib import Path

# What Qt links to, and the Debian package that brings it. On systems with 64-bit times some names
# end in t64: see `named_here`.
PACKAGES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libX11.so.6": "libx11-6",
    "libbrotlicommon.so.1": "libbrotli1",
    "libbrotlidec.so.1": "libbrotli1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgssapi_krb5.so.2": "libgssapi-krb5-2",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libpulse.so.0": "libpulse0",
    "libssl.so.3": "libssl3",
    "libstdc++.so.6": "libstdc++6",
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxcb.so.1": "libxcb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libz.so.1": "zlib1g",
    "libzstd.so.1": "libzstd1",
}
RENAMED_WITH_64_BIT_TIMES = {"libglib2.0-0", "libssl3"}
# Opened by Qt while it runs, so that no file says it is linked to: OpenSSL for https.
OPENED_LATER = ["libssl.so.3"]
PARTS_OF_QT = [
    "lib/libQt6Widgets.so.6",
    "lib/libQt6Network.so.6",
    "lib/libQt6Svg.so.6",
    "lib/libQt6Pdf.so.6",
    "lib/libQt6DBus.so.6",
    "plugins/platforms/libqoffscreen.so",
    "plugins/platforms/libqxcb.so",
]
# What is opened only if somebody asks for it: the tests ask for all.
OPENED_SELDOM = {"test": ["lib/libQt6TextToSpeech.so.6"]}
WAYLAND_PART = "plugins/platforms/libqwayland.so"
CERTIFICATES = Path("/etc/ssl/certs/ca-certificates.crt")
# The tests want a screen, a window manager on it, and what assistive tools hear of a window on a
# bus of their own, asked by the system's Python. PyInstaller looks into libraries.
PROGRAMS = {
    "run": {},
    "test": {
        "Xvfb": "xvfb",
        "openbox": "openbox",
        "dbus-run-session": "dbus",
        "/usr/libexec/at-spi-bus-launcher": "at-spi2-core",
        "/usr/bin/python3": "python3",
    },
    "package": {"objdump": "binutils"},
}
SYSTEM_PYATSPI = Path("/usr/lib/python3/dist-packages/pyatspi/__init__.py")
DPKG = Path("/var/lib/dpkg/info")


def missing_libraries(qt: Path, need: str) -> set[str]:
    """The libraries that the parts of Qt under `qt` link to and do not find."""
    seldom = OPENED_SELDOM.get(need, [])
    parts = [*PARTS_OF_QT, *seldom, *([WAYLAND_PART] if "WAYLAND_DISPLAY" in os.environ else [])]
    files = [str(qt / part) for part in parts if (qt / part).exists()]
    listing = _said(["ldd", *files])
    missing = set(re.findall(r"^\s*(\S+) => not found", listing, re.MULTILINE))
    known = _said(["ldconfig", "-p"])
    return missing | {library for library in OPENED_LATER if known and library not in known}


def missing_python() -> set[str]:
    """The package of Python as a library, where Debian's Python came without it."""
    library = str(sysconfig.get_config_var("INSTSONAME"))
    kept = Path(str(sysconfig.get_config_var("LIBDIR"))) / library
    here = ".so" not in library or kept.exists() or library in _said(["ldconfig", "-p"])
    return set() if here else {f"libpython{sys.version_info.major}.{sys.version_info.minor}"}


def missing_packages(qt: Path, need: str) -> list[str]:
    """The packages that bring what is missing, as they are called on this system.

    A library whose package nobody knows stands for itself.
    """
    packages = {PACKAGES.get(library, library) for library in missing_libraries(qt, need)}
    if not CERTIFICATES.exists():
        packages.add("ca-certificates")
    wanted = PROGRAMS[need].items()
    packages |= {package for program, package in wanted if not shutil.which(program)}
    if need == "test" and not SYSTEM_PYATSPI.exists():
        packages.add("python3-pyatspi")
    if need == "package":
        packages |= missing_python()
    return sorted(named_here(package) for package in packages)


def named_here(package: str) -> str:
    """The name of a package on this system; every system with 64-bit times has such names."""
    renamed = package in RENAMED_WITH_64_BIT_TIMES and any(DPKG.glob("lib*t64*.list"))
    return f"{package}t64" if renamed else package


def _said(command: list[str]) -> str:
    # Their own folders are not in the path of every user. ldd fails for one file, speaks for all.
    program = shutil.which(command[0]) or shutil.which(command[0], path="/sbin:/usr/sbin")
    if program is None:
        return ""
    done = subprocess.run([program, *command[1:]], capture_output=True, text=True, check=False)
    return done.stdout


def main(need: str) -> None:
    """Print what is missing for `need`, which is "run", "test" or "package"."""
    qt = importlib.util.find_spec("PySide6")
    if qt is None or not qt.submodule_search_locations:
        sys.exit("preflight: PySide6 is not installed")
    folder = Path(qt.submodule_search_locations[0]) / "Qt"
    for package in missing_packages(folder, need):
        print(package)


if __name__ == "__main__":
    main(sys.argv[1])
