#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <fstream>
#include <iostream>
#include <stdexcept>

#include "app/commands.h"
#include "app/ground.h"
#include "app/public_keys.h"
#include "app/routes.h"
#include "base/enum_names.h"
#include "platform/journal/seal_keys.h"

namespace mashang::app {
namespace {

std::vector<journal::PublicKey> trusted_keys(const Settings& settings, const std::string& folder) {
    if (!folder.empty()) return read_public_keys(folder);
    auto store = open_keys(settings, crypto::KeyCreation::refused);
    return journal::seal_public_keys(store);
}

std::ifstream open_export(const std::string& file) {
    std::ifstream in{file, std::ios::binary};
    if (!in) throw std::runtime_error(fmt::format("cannot read {}", file));
    return in;
}

journal::Report report_on(const Settings& settings, const std::string& file,
                          const journal::CheckSignature& check,
                          const std::optional<journal::Head>& known) {
    if (!file.empty()) {
        auto in = open_export(file);
        return journal::verify_export(in, check, known);
    }
    journal::Report report;
    const auto database = open_database(settings);
    database->read([&](sql::Tx& tx) { report = journal::verify(tx, check, known); });
    return report;
}

void print(const journal::Report& report) {
    fmt::print("{} blocks 区块, {} entries 条目 sealed 已签封, {} not sealed yet 尚未签封\n",
               report.head.blocks, report.head.position, report.unsealed);
    if (!report.head.hash.empty()) fmt::print("head 链首: {}\n", journal::text_of(report.head));
    if (report.is_sound()) {
        fmt::print("sound 完好\n");
        return;
    }
    const journal::Finding& finding = *report.finding;
    fmt::print("NOT SOUND 有问题: {} at entry 条目 {}, block 区块 {}: {}\n",
               name_of_enumerator(finding.wrong), finding.position, finding.block, finding.reason);
}

}  // namespace

Outcome verify_journal(const Settings& settings, const Proof& proof) {
    const auto known = journal::parse_head(proof.head);
    if (!known && !proof.head.empty()) {
        fmt::print(stderr,
                   "mashang: a head is as it was printed, 42:<64 hex digits> 链首格式不对\n");
        return Outcome::misused;
    }
    const auto check = journal::trust_sm2(trusted_keys(settings, proof.keys));
    const journal::Report report = report_on(settings, proof.file, check, known);
    print(report);
    return report.is_sound() ? Outcome::done : Outcome::failed;
}

Outcome export_journal(const Settings& settings, const std::string& file) {
    auto store = open_keys(settings, crypto::KeyCreation::refused);
    const auto keys = journal::seal_public_keys(store);
    const auto database = open_database(settings);
    const auto write_to = [&](std::ostream& out) {
        database->read([&](sql::Tx& tx) { journal::export_journal(tx, out, keys); });
        out.flush();
        if (!out) throw std::runtime_error(fmt::format("{} cannot be written", file));
    };
    if (file == "-") {
        write_to(std::cout);
        return Outcome::done;
    }
    std::ofstream out{file, std::ios::binary | std::ios::trunc};
    write_to(out);
    fmt::print("{}: {} bytes\n", file, std::filesystem::file_size(file));
    return Outcome::done;
}

Outcome print_interface() {
    fmt::print("{}", describe_interface());
    return Outcome::done;
}

}  // namespace mashang::app
