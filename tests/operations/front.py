"""What stands around the program: nginx in front, the Debian package."""

import os
import pathlib
import re
import subprocess
import tempfile

from town import ROOT, Town, free_port

SITE = ROOT / "deploy" / "nginx-site.conf"


def certificate(folder):
    subprocess.run(["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "1", "-subj", "/CN=localhost",
                    "-keyout", folder / "key.pem", "-out", folder / "certificate.pem"], check=True, capture_output=True)


def site_for_test(folder, upstream, plain, secure):
    """The site as it is shipped, with ports, certificate and host of the test."""
    text = SITE.read_text()
    for pattern, instead in ((r"server 127\.0\.0\.1:8080", f"server 127.0.0.1:{upstream}"),
                             (r"listen \[::\].*\n", ""),
                             (r"listen 80;", f"listen 127.0.0.1:{plain};"),
                             (r"listen 443 ", f"listen 127.0.0.1:{secure} "),
                             (r"/etc/ssl/certs/mashang\.pem", f"{folder}/certificate.pem"),
                             (r"/etc/ssl/private/mashang\.key", f"{folder}/key.pem"),
                             (r"server_name mashang\.example", "server_name localhost")):
        text, count = re.subn(pattern, instead, text)
        assert count > 0, pattern
    return text


class Nginx:
    """Debian's nginx with our site alone."""

    def __init__(self, upstream):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="mashang-nginx-"))
        self.plain, self.secure = free_port(), free_port()
        certificate(self.folder)
        temporary = "".join(f"{kind}_temp_path {self.folder}/{kind};\n"
                            for kind in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi"))
        user = "user root;\n" if os.geteuid() == 0 else ""
        (self.folder / "nginx.conf").write_text(
            f"{user}daemon off;\npid {self.folder}/pid;\nerror_log {self.folder}/error.log;\nevents {{}}\nhttp {{\naccess_log off;\n"
            + temporary + site_for_test(self.folder, upstream, self.plain, self.secure) + "}\n")

    def __enter__(self):
        self.process = subprocess.Popen(["/usr/sbin/nginx", "-p", self.folder, "-c", self.folder / "nginx.conf",
                                         "-e", self.folder / "error.log"])
        for _ in range(200):
            if (self.folder / "pid").exists() or self.process.poll() is not None:
                break
            subprocess.run(["sleep", "0.05"], check=True)
        assert self.process.poll() is None, (self.folder / "error.log").read_text()
        return self

    def __exit__(self, *_):
        self.process.terminate()
        self.process.wait(10)
        subprocess.run(["rm", "-rf", self.folder], check=True)

    def curl(self, path, *options, secure=True):
        port, scheme = (self.secure, "https") if secure else (self.plain, "http")
        return subprocess.run(["curl", "-sk", "--http2", *options, f"{scheme}://localhost:{port}{path}"],
                              capture_output=True, text=True, check=True).stdout


def test_nginx_speaks_http_2_over_tls_and_keeps_our_headers(build):
    with Town(build) as town:
        town.load_data()
        town.start()
        with Nginx(town.port) as nginx:
            said = nginx.curl("/api/v1/search?q=%E6%8A%A4%E7%85%A7", "-i")
            assert said.startswith("HTTP/2 200"), said[:200]
            assert "护照" in said
            headers = said.split("\r\n\r\n")[0].lower()
            for name in ("strict-transport-security", "x-content-type-options", "content-security-policy"):
                assert name in headers, headers
            assert nginx.curl("/healthz", "-i", secure=False).startswith("HTTP/1.1 301")
            for path in ("/metrics", "/readyz"):
                assert nginx.curl(path, "-i").startswith("HTTP/2 403"), path


def test_nginx_answers_429_to_who_hammers_at_the_sign_in(build):
    with Town(build) as town:
        town.load_data()
        town.start()
        with Nginx(town.port) as nginx:
            statuses = [nginx.curl("/api/v1/sessions", "-o", "/dev/null", "-w", "%{http_code}") for _ in range(40)]
            assert "429" in statuses, statuses
            assert statuses[0] != "429", statuses


def make_package(build):
    out = pathlib.Path(tempfile.mkdtemp(prefix="mashang-package-"))
    done = subprocess.run(["cpack", "--config", build / "CPackConfig.cmake", "-B", out], capture_output=True, text=True,
                          cwd=build)
    assert done.returncode == 0, done.stdout + done.stderr
    return out, next(out.glob("*.deb"))


def test_the_package_unpacks_runs_and_holds_what_it_needs(build):
    out, package = make_package(build)
    subprocess.run(["dpkg-deb", "-x", package, out / "root"], check=True)
    said = subprocess.run([out / "root/usr/bin/mashang", "--help"], capture_output=True, text=True, check=True).stdout
    assert "serve" in said, said
    for name in ("usr/share/mashang/jieba.dict.utf8", "usr/share/mashang/data/items.csv",
                 "lib/systemd/system/mashang.service"):
        assert (out / "root" / name).exists(), name
    needs = subprocess.run(["dpkg-deb", "-f", package, "Depends"], capture_output=True, text=True, check=True).stdout
    assert "libsqlite3-0" in needs and "libopencc-data" in needs, needs
    subprocess.run(["rm", "-rf", out], check=True)


def test_the_package_installs_and_is_removed_again(build):
    known = subprocess.run(["dpkg-query", "-W", "mashang"], capture_output=True, check=False).returncode == 0
    if os.geteuid() != 0 or known:
        return "skipped"
    out, package = make_package(build)
    try:
        subprocess.run(["dpkg", "-i", package], check=True, capture_output=True)
        with tempfile.TemporaryDirectory() as folder:
            said = subprocess.run(["/usr/bin/mashang", "--database", f"sqlite:{folder}/m.db", "import", "/usr/share/mashang/data"],
                                  capture_output=True, text=True, check=False, cwd=folder)
            assert said.returncode == 0 and "imported" in said.stdout, said.stdout + said.stderr
        assert pathlib.Path("/etc/mashang/mashang.toml").exists()
    finally:
        subprocess.run(["dpkg", "-P", "mashang"], check=False, capture_output=True)
        subprocess.run(["rm", "-rf", out, "/etc/mashang", "/var/lib/mashang"], check=False)
        subprocess.run(["userdel", "mashang"], check=False, capture_output=True)
    return None


def test_the_unit_is_one_that_systemd_takes(build):
    unit = ROOT / "deploy" / "mashang.service"
    text = unit.read_text()
    for line in ("ExecStart=/usr/bin/mashang serve", "NoNewPrivileges=yes", "ProtectSystem=strict", "Restart=on-failure"):
        assert line in text, line
    program = build / "bin" / "mashang"
    if not pathlib.Path("/usr/bin/systemd-analyze").exists():
        return "skipped"
    with tempfile.TemporaryDirectory() as folder:
        copy = pathlib.Path(folder) / "mashang.service"
        copy.write_text(text.replace("/usr/bin/mashang", str(program)))
        done = subprocess.run(["systemd-analyze", "verify", copy], capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stderr
    return None
