"""ISSUER=… CLIENT_ID=… CLIENT_SECRET=… PORT=… python3 app.py: shows who you are to whoever signs in. See ../README.md"""
import http.cookies
import http.server
import json
import os
import secrets

import requests
from authlib.integrations.requests_client import OAuth2Session
from authlib.jose import JsonWebToken

ISSUER, CLIENT_ID, SECRET, PORT = (os.environ[name] for name in ("ISSUER", "CLIENT_ID", "CLIENT_SECRET", "PORT"))
PROVIDER = requests.get(f"{ISSUER}/.well-known/openid-configuration", timeout=10).json()
waiting = {}  # state → PKCE verifier and nonce; a real app keeps them in the session of the browser


class App(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        client = OAuth2Session(CLIENT_ID, SECRET, scope="openid profile", code_challenge_method="S256",
                               redirect_uri=f"http://127.0.0.1:{PORT}/callback")
        self.callback(client) if self.path.startswith("/callback") else self.login(client)

    def login(self, client):
        verifier, nonce = secrets.token_urlsafe(48), secrets.token_urlsafe(24)
        url, state = client.create_authorization_url(PROVIDER["authorization_endpoint"], code_verifier=verifier, nonce=nonce)
        waiting[state] = (verifier, nonce)
        self.answer(303, "", Location=url, **{"Set-Cookie": f"app={state}; HttpOnly; SameSite=Lax"})

    def callback(self, client):
        cookies = http.cookies.SimpleCookie(self.headers.get("Cookie", ""))
        client.state = cookies["app"].value if "app" in cookies else None
        if client.state not in waiting:
            return self.answer(400, "this browser did not ask to sign in")
        verifier, nonce = waiting.pop(client.state)
        token = client.fetch_token(PROVIDER["token_endpoint"], authorization_response=self.path, code_verifier=verifier)
        wanted = {"iss": {"value": ISSUER}, "aud": {"value": CLIENT_ID}, "nonce": {"value": nonce}}
        keys = requests.get(PROVIDER["jwks_uri"], timeout=10).json()
        claims = JsonWebToken(["ES256"]).decode(token["id_token"], keys, claims_options=wanted)
        claims.validate()
        person = client.get(PROVIDER["userinfo_endpoint"]).json()
        self.answer(200, json.dumps({"sub": claims["sub"], "name": person["name"], "acr": claims.get("acr")}))

    def answer(self, status, text, **headers):
        self.send_response(status)
        for name, value in {"Content-Type": "application/json", **headers}.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(text.encode())


http.server.ThreadingHTTPServer(("127.0.0.1", int(PORT)), App).serve_forever()
