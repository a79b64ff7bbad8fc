"""Debian's nginx in front, with the site that is shipped."""

import gzip
import json
import os
import pathlib
import re
import shutil
import subprocess
import tempfile
import time

import people
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
        end = time.monotonic() + 30
        while not (self.folder / "pid").exists() and self.process.poll() is None and time.monotonic() < end:
            time.sleep(0.02)
        assert self.process.poll() is None, (self.folder / "error.log").read_text()
        return self

    def __exit__(self, *_):
        self.process.terminate()
        self.process.wait(10)
        shutil.rmtree(self.folder)

    def curl(self, path, *options, secure=True):
        """Head and body of the answer."""
        port, scheme = (self.secure, "https") if secure else (self.plain, "http")
        said = subprocess.run(["curl", "-sik", "--http2", *options, f"{scheme}://localhost:{port}{path}"],
                              capture_output=True, text=True, check=True).stdout
        head, _, body = said.partition("\n\n" if "\r\n" not in said else "\r\n\r\n")
        return head, body


def build_pages(town):
    """A built page as the program finds it: small, since the real ones belong to another stage."""
    folder = town.folder / "web" / "citizen"
    (folder / "assets").mkdir(parents=True)
    (folder / "index.html").write_text("<!doctype html><title>马上办</title>" + "<p>办事</p>" * 400)
    script = ("export const words = [" + "'办事'," * 2000 + "]").encode()
    (folder / "assets" / "index-abcdef12.js").write_bytes(script)
    (folder / "assets" / "index-abcdef12.js.gz").write_bytes(gzip.compress(script))


def test_nginx_in_front(build, check):
    with Town(build) as town:
        citizen = town.settle()[0]
        build_pages(town)
        town.settings["MASHANG_SERVER_PUBLIC_URL"] = "https://localhost"
        town.start()
        with Nginx(town.port) as nginx:
            look_at_transport(nginx, check)
            look_at_pages(nginx, check)
            body = json.dumps({"item_id": people.PLAIN_ITEM, "division": people.PLACE})
            head, said = nginx.curl("/api/v1/cases", "-X", "POST", "-H", f"Cookie: {citizen.cookie}", "-H", "X-Mashang: 1", "-H",
                                    "Content-Type: application/json", "-H", f"Idempotency-Key: {people.key()}", "-d", body)
            check("a draft is opened through nginx", head.startswith("HTTP/2 201") and '"state":"draft"' in said, head + said)
            head, said = nginx.curl("/api/v1/cases", "-X", "POST", "-H", f"Cookie: {citizen.cookie}", "-H", "X-Mashang: 1", "-H",
                                    "Content-Type: application/json", "-H", "Origin: https://evil.example", "-d", body)
            check("and one from another site is refused", head.startswith("HTTP/2 403"), head)
            for path in ("/metrics", "/readyz"):
                check(f"{path} is not for the public", nginx.curl(path)[0].startswith("HTTP/2 403"))
            statuses = [nginx.curl("/api/v1/sessions")[0].split()[1] for _ in range(40)]
            check("who hammers at the sign-in gets 429, and who comes first does not",
                  "429" in statuses and statuses[0] != "429", statuses)
            check("and the rest of the town is open to him", nginx.curl("/healthz")[0].startswith("HTTP/2 200"))
            town.stop()
            check("while the program is stopped nginx says 502", nginx.curl("/healthz")[0].startswith("HTTP/2 502"))
            town.start()
            check("and serves when it is back, without a restart of its own",
                  any(nginx.curl("/healthz")[0].startswith("HTTP/2 200") for _ in range(100)))


def look_at_transport(nginx, check):
    head, said = nginx.curl("/api/v1/search?q=%E6%8A%A4%E7%85%A7")
    check("nginx speaks HTTP/2 over TLS", head.startswith("HTTP/2 200") and "护照" in said, head)
    for name in ("strict-transport-security", "x-content-type-options", "content-security-policy"):
        check(f"the answer through nginx has {name}, once", head.lower().count(f"{name}:") == 1, head)
    check("nginx does not tell its version", "server: nginx\n" in head.lower().replace("\r", "") + "\n", head)
    head, _ = nginx.curl("/healthz", secure=False)
    check("plain HTTP is sent to HTTPS", head.startswith("HTTP/1.1 301") and "https://localhost/healthz" in head, head)
    old = subprocess.run(["curl", "-sk", "--tls-max", "1.1", f"https://localhost:{nginx.secure}/healthz"], capture_output=True,
                         check=False)
    check("TLS 1.1 is refused", old.returncode == 35, old.returncode)
    long = subprocess.run(["curl", "-sk", "-o", "/dev/null", "-w", "%{http_code}", "--data-binary", "@-",
                           f"https://localhost:{nginx.secure}/api/v1/cases"], input=b"x" * (12 << 20), capture_output=True,
                          check=False)
    check("a body beyond every limit is refused by nginx with 413", long.stdout == b"413", long.stdout)


def look_at_pages(nginx, check):
    head, said = nginx.curl("/")
    check("the citizen's page comes through nginx", head.startswith("HTTP/2 200") and "马上办" in said, head)
    tag = re.search(r"(?im)^etag: (\S+)", head)
    check("with an ETag", tag, head)
    head, _ = nginx.curl("/", "-H", f"If-None-Match: {tag.group(1)}")
    check("and is not sent twice", head.startswith("HTTP/2 304"), head)
    head, _ = nginx.curl("/assets/index-abcdef12.js", "-H", "Accept-Encoding: gzip", "-o", "/dev/null", "-D", "-")
    check("files come compressed and are kept by the browser",
          re.search(r"(?im)^content-encoding: gzip", head) and re.search(r"(?im)^cache-control: .*immutable", head), head)
