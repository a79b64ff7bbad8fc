"""The Debian package and the systemd unit."""

import os
import pathlib
import shutil
import subprocess
import tempfile

from town import ROOT, free_port

# In a mount name space of its own: a copy-on-write root over this machine's, in which the package is really installed.
INSTALL = r"""
set -e
mount -t tmpfs -o size=1g tmpfs "$1"
mkdir "$1/upper" "$1/work" "$1/merged"
mount -t overlay overlay -o "lowerdir=/,upperdir=$1/upper,workdir=$1/work" "$1/merged"
mount -t proc proc "$1/merged/proc"
mount --bind /dev "$1/merged/dev"
mount -t tmpfs tmpfs "$1/merged/tmp"
mount -t tmpfs tmpfs "$1/merged/run"
cp "$2" "$1/merged/tmp/mashang.deb"
exec chroot "$1/merged" sh -c "$3"
"""

STEPS = r"""
export DEBIAN_FRONTEND=noninteractive PATH=/usr/sbin:/usr/bin:/sbin:/bin
dpkg -i /tmp/mashang.deb >/tmp/said 2>&1 && echo installed || cat /tmp/said
[ "$(stat -c '%U %a' /var/lib/mashang)" = 'mashang 700' ] && echo has its folder
[ "$(stat -c '%U %G %a' /etc/mashang/mashang.toml)" = 'root mashang 640' ] && echo has its settings
cd /var/lib/mashang
as() { setpriv --reuid=mashang --regid=mashang --clear-groups "$@"; }
as /usr/bin/mashang import /usr/share/mashang/data 2>&1 | grep -q imported && echo imports
as /usr/bin/mashang doctor | grep '^  BAD' | grep -qv -e 'BAD  disk' -e 'BAD  port' || echo is well
setpriv --reuid=mashang --regid=mashang --clear-groups \
    /usr/bin/mashang serve --config /etc/mashang/mashang.toml --port PORT >/tmp/serving 2>&1 &
for i in $(seq 600); do curl -sf http://127.0.0.1:PORT/readyz >/dev/null && break; kill -0 $! || break; sleep 0.1; done
curl -s 'http://127.0.0.1:PORT/api/v1/search?q=%E6%8A%A4%E7%85%A7' | grep -q 护照 && echo serves
kill $! && wait $! && echo ends
echo '# mine' >>/etc/mashang/mashang.toml
dpkg -i /tmp/mashang.deb >/tmp/said 2>&1 && grep -q '# mine' /etc/mashang/mashang.toml && echo keeps settings when installed again
dpkg -r mashang >/tmp/said 2>&1 && [ ! -e /usr/bin/mashang ] && [ -e /var/lib/mashang/mashang.db ] && echo removed
"""


def as_root():
    return [] if os.geteuid() == 0 else ["sudo", "-n"]


def make_package(build):
    out = pathlib.Path(tempfile.mkdtemp(prefix="mashang-package-"))
    quick = ["-D", "CPACK_DEBIAN_COMPRESSION_TYPE=gzip"]
    done = subprocess.run(["cpack", *quick, "--config", build / "CPackConfig.cmake", "-B", out], capture_output=True,
                          text=True, cwd=build, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return out, next(out.glob("*.deb"))


def field(package, name):
    return subprocess.run(["dpkg-deb", "-f", package, name], capture_output=True, text=True, check=True).stdout


def test_the_package(build, check):
    out, package = make_package(build)
    try:
        needs = field(package, "Depends")
        check("the package names the libraries that it needs",
              all(name in needs for name in ("libc6", "libsqlite3-0", "libssl3", "libpq5", "libopencc-data")), needs)
        held = subprocess.run(["dpkg-deb", "-c", package], capture_output=True, text=True, check=True).stdout
        for name in ("usr/bin/mashang", "usr/share/mashang/jieba.dict.utf8", "usr/share/mashang/bundle-questions.json",
                     "usr/share/mashang/data/items.csv", "usr/share/mashang/data/item-forms.json", "usr/share/mashang/data/item-decisions.json",
                     "usr/share/mashang/data/item-joint.csv", "usr/share/mashang/data/item-stand-ins.csv",
                     "lib/systemd/system/mashang.service", "usr/share/doc/mashang/nginx-site.conf"):
            check(f"the package holds {name}", f"./{name}\n" in held, held)
        with tempfile.TemporaryDirectory(prefix="mashang-root-") as folder:
            apart = ["unshare", "--mount", "--pid", "--fork", "--kill-child", "sh", "-c", INSTALL, "sh"]
            steps = STEPS.replace("PORT", str(free_port()))
            done = subprocess.run([*as_root(), *apart, folder, package, steps], capture_output=True, text=True, check=False,
                                  timeout=300)
        for step in ("installed", "has its folder", "has its settings", "imports", "is well", "serves", "ends",
                     "keeps settings when installed again", "removed"):
            check(f"in a root of its own, the package: {step}", step in done.stdout.split("\n"), done.stdout + done.stderr)
    finally:
        shutil.rmtree(out)


def test_the_unit_is_one_that_systemd_takes(build, check):
    text = (ROOT / "deploy" / "mashang.service").read_text()
    for line in ("ExecStart=/usr/bin/mashang serve", "NoNewPrivileges=yes", "ProtectSystem=strict", "Restart=on-failure",
                 "ExecReload=/bin/kill -HUP $MAINPID"):
        check(f"the unit says {line.split('=')[0]}", line in text)
    with tempfile.TemporaryDirectory() as folder:
        copy = pathlib.Path(folder) / "mashang.service"
        copy.write_text(text.replace("/usr/bin/mashang", str(build / "bin" / "mashang")))
        done = subprocess.run(["systemd-analyze", "verify", copy], capture_output=True, text=True, check=False)
        check("systemd-analyze has nothing against the unit", done.returncode == 0 and not done.stderr.strip(), done.stderr)
