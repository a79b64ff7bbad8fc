#pragma once

// Keys, authorities and certificates made by the openssl command line at test time: nothing of ours
// has a hand in them, and SM2 always goes with the id 1234567812345678.

#include <gtest/gtest.h>

#include <stdexcept>
#include <string>
#include <string_view>

#include "platform/pki/certificate.h"
#include "testing/shell.h"

namespace mashang::pki::testing {

inline constexpr const char* kSm2Option = " -sigopt distid:1234567812345678";

/// openssl in a folder that is gone with this object.
class Cli {
  public:
    std::string path(const std::string& name) const { return (shell_.folder() / name).string(); }
    void write(const std::string& name, std::string_view text) const { shell_.write(name, text); }
    std::string read(const std::string& name) const { return shell_.read(name); }
    /// Whether it ended well. What it says is in the file "said", for the command itself too.
    bool run(const std::string& command) const {
        // Not in parentheses: dash forgets their redirection inside the braces of Shell::run.
        return shell_.run("{ " + command + "\n} >said 2>&1").code == 0;
    }
    void must(const std::string& command) const {
        if (!run(command)) throw std::runtime_error(command + "\n" + read("said"));
    }

    /// NAME.key of a kind: rsa, rsa1024, p256, p384, sm2.
    void make_key(const std::string& name, const std::string& kind) const {
        const std::string out = " -out " + name + ".key";
        if (kind == "rsa") return must("openssl genrsa" + out + " 2048");
        if (kind == "rsa1024") return must("openssl genrsa" + out + " 1024");
        const std::string curve = kind == "p256"   ? "prime256v1"
                                  : kind == "p384" ? "secp384r1"
                                                   : "SM2";
        must("openssl ecparam -genkey -noout -name " + curve + out);
    }
    /// What openssl is told to sign with such a key.
    static std::string digest_of(const std::string& kind) {
        return kind == "sm2" ? std::string{" -sm3"} + kSm2Option : std::string{" -sha256"};
    }
    /// NAME.key and NAME.csr.
    void make_request(const std::string& name, const std::string& kind,
                      const std::string& subject) const {
        make_key(name, kind);
        write("req.cnf", "[req]\ndistinguished_name=dn\n[dn]\n");
        must("openssl req -new -utf8 -config req.cnf -key " + name + ".key -subj '" + subject +
             "' -out " + name + ".csr" + digest_of(kind));
    }
    /// A detached signature as `openssl dgst` makes it, of a file by NAME.key.
    std::string sign(const std::string& name, const std::string& kind, std::string_view text,
                     const std::string& more = "") const {
        write("text", text);
        must("openssl dgst" + digest_of(kind) + " -sign " + name + ".key" + more +
             " -out signature text");
        return read("signature");
    }

  private:
    Shell shell_;
};

/// How an authority makes a certificate; times as openssl takes them.
struct Issue {
    std::string subject = "/C=CN/CN=Lin";
    std::string extensions = "basicConstraints=CA:FALSE\nkeyUsage=critical,digitalSignature\n";
    std::string from = "20180101000000Z";
    std::string until = "20400101000000Z";
    std::string hash = "";  ///< else sha256, or sm3 of an SM2 authority
};

inline const std::string kAuthorityExtensions =
    "basicConstraints=critical,CA:TRUE\nkeyUsage=critical,keyCertSign,cRLSign\n"
    "subjectKeyIdentifier=hash\n";

/// An authority with its own folder of files NAME.*: root, or below another.
class CliAuthority {
  public:
    CliAuthority(const Cli& cli, std::string name, std::string kind,
                 const CliAuthority* above = nullptr,
                 const std::string& extensions = kAuthorityExtensions)
        : cli_{cli}, name_{std::move(name)}, kind_{std::move(kind)} {
        const std::string subject = "/C=CN/O=Test/CN=" + name_;
        cli_.write(name_ + ".index", "");
        cli_.write(name_ + ".crlnumber", "01\n");
        cli_.write(name_ + ".cnf", configuration());
        if (above != nullptr) {
            above->issue(name_, kind_, {.subject = subject, .extensions = extensions});
            return;
        }
        cli_.make_key(name_, kind_);
        cli_.write("self-signed.cnf",
                   "[req]\ndistinguished_name=dn\nx509_extensions=v3\n[dn]\n[v3]\n" + extensions);
        cli_.must("openssl req -x509 -new -config self-signed.cnf -key " + name_ + ".key -subj '" +
                  subject + "' -days 7000 -out " + name_ + ".pem" + Cli::digest_of(kind_));
    }

    const std::string& name() const { return name_; }
    Certificate certificate() const { return read(name_); }
    Certificate read(const std::string& name) const {
        return Certificate::parse(cli_.read(name + ".pem")).value();
    }

    /// NAME.key and NAME.pem.
    Certificate issue(const std::string& name, const std::string& kind,
                      const Issue& how = {}) const {
        cli_.make_request(name, kind, how.subject);
        cli_.write("ext.cnf", how.extensions);
        const std::string hash = how.hash.empty() ? (kind_ == "sm2" ? "sm3" : "sha256") : how.hash;
        std::string command = "openssl ca -batch -notext -utf8 -config " + name_ + ".cnf -in " +
                              name + ".csr -out " + name + ".pem -md " + hash +
                              " -extfile ext.cnf -startdate " + how.from + " -enddate " + how.until;
        if (kind_ == "sm2") command += kSm2Option;
        if (kind == "sm2") command += " -vfyopt distid:1234567812345678";
        cli_.must(command);
        return read(name);
    }
    void revoke(const std::string& name, const std::string& reason) const {
        cli_.must("openssl ca -config " + name_ + ".cnf -revoke " + name + ".pem -crl_reason " +
                  reason);
    }
    /// The list in DER; times as openssl takes them, empty for now and in 30 days.
    std::string list(const std::string& from = "", const std::string& until = "",
                     const std::string& extensions = "") const {
        cli_.write("list.cnf", configuration() + "[extensions]\n" + extensions);
        std::string command = "openssl ca -gencrl -config list.cnf -out list.pem -md " +
                              (kind_ == "sm2" ? std::string{"sm3"} + kSm2Option : "sha256");
        if (!extensions.empty()) command += " -crlexts extensions";
        if (!from.empty()) command += " -crl_lastupdate " + from;
        command += until.empty() ? " -crldays 30" : " -crl_nextupdate " + until;
        cli_.must(command);
        cli_.must("openssl crl -in list.pem -outform DER -out list.der");
        return cli_.read("list.der");
    }
    /// The answer in DER to a request in DER, signed by SIGNER (this authority itself, or whoever).
    std::string answer(std::string_view request, const std::string& signer,
                       const std::string& more = "") const {
        cli_.write("request.der", request);
        std::string command = "openssl ocsp -index " + name_ + ".index -CA " + name_ +
                              ".pem -rsigner " + signer + ".pem -rkey " + signer +
                              ".key -reqin request.der -respout answer.der " + more;
        if (more.find("-ndays") == std::string::npos) command += " -nmin 10";
        if (kind_ == "sm2") command += " -rmd sm3 -rsigopt distid:1234567812345678";
        cli_.must(command);
        return cli_.read("answer.der");
    }

  private:
    std::string configuration() const {
        return "[ca]\ndefault_ca=d\n[d]\ndatabase=" + name_ +
               ".index\nnew_certs_dir=.\ncertificate=" + name_ + ".pem\nprivate_key=" + name_ +
               ".key\ncrlnumber=" + name_ +
               ".crlnumber\ndefault_md=sha256\npolicy=p\npreserve=yes\nunique_subject=no\nrand_"
               "serial=yes\n"
               "default_days=900\n[p]\ncountryName=optional\nstateOrProvinceName=optional\n"
               "organizationName=optional\norganizationalUnitName=optional\n"
               "organizationIdentifier=optional\nserialNumber=optional\ncommonName=optional\n";
    }

    const Cli& cli_;
    std::string name_;
    std::string kind_;
};

}  // namespace mashang::pki::testing
