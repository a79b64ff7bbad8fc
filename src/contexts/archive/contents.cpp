#include "contexts/archive/contents.h"

#include <fmt/format.h>

#include "base/enum_names.h"
#include "platform/json/json.h"

namespace mashang::archive {
namespace {

using boost::json::array;
using boost::json::object;

constexpr const char* kJson = "application/json";
constexpr const char* kPdf = "application/pdf";
constexpr const char* kText = "text/plain; charset=utf-8";

template <class T>
boost::json::value json_of(const T& value) {
    return boost::json::parse(json::text_of(value));
}

File json_file(std::string name, FileRole role, std::string title,
               const boost::json::value& value) {
    return {.name = std::move(name),
            .role = role,
            .title = std::move(title),
            .media_type = kJson,
            .content = boost::json::serialize(value) + "\n"};
}

bool is_granted(const cases::Case& of) {
    return of.outcome && cases::grants(*of.outcome);
}

/// "materials/01.pdf": names that every system can unpack; what people call it is its title.
std::string name_of_material(const cases::CaseMaterial& material) {
    std::string_view ending = ".bin";
    if (material.media_type == "application/pdf") ending = ".pdf";
    if (material.media_type == "image/jpeg") ending = ".jpg";
    if (material.media_type == "image/png") ending = ".png";
    return fmt::format("materials/{:02}{}", material.seq, ending);
}

array materials_in_json(const Gathered& gathered) {
    array materials;
    for (const cases::NamedMaterial& each : gathered.whole.materials) {
        object line{{"seq", each.material.seq},
                    {"name", each.name},
                    {"form", name_of_enumerator(each.form)},
                    {"state", name_of_enumerator(each.material.state)}};
        if (gathered.materials.contains(each.material.seq)) {
            line["file"] = name_of_material(each.material);
            line["file_name"] = each.material.file_name;
        }
        materials.push_back(std::move(line));
    }
    return materials;
}

File case_facts(const Gathered& gathered) {
    object facts = json_of(gathered.whole.summary).as_object();
    facts.erase("next_step");
    facts["applicant"] = gathered.whole.applicant;
    if (!gathered.whole.together.empty()) {
        array together;
        for (const std::string& name : gathered.whole.together) together.emplace_back(name);
        facts["together"] = std::move(together);
    }
    facts["item_type"] = name_of_enumerator(gathered.whole.item_type);
    facts["item_edition"] = gathered.whole.of.item_edition;
    facts["remark"] = gathered.whole.of.remark;
    facts["materials"] = materials_in_json(gathered);
    return json_file("case.json", FileRole::case_facts, "办件信息", facts);
}

void add_form(const cases::WholeCase& whole, std::vector<File>& files) {
    files.push_back(json_file("form.json", FileRole::form, "申请表单", whole.form));
    files.push_back(
        {.name = "form.pdf",
         .role = FileRole::form_print,
         .title = "申请表单（打印件）",
         .media_type = kPdf,
         .content = cases::print_outline(whole.summary.item_name + "申请表", whole.form_in_words)});
}

void add_materials(const Gathered& gathered, std::vector<File>& files) {
    for (const cases::NamedMaterial& each : gathered.whole.materials) {
        const auto bytes = gathered.materials.find(each.material.seq);
        if (bytes == gathered.materials.end()) continue;
        files.push_back({.name = name_of_material(each.material),
                         .role = FileRole::material,
                         .title = each.name,
                         .media_type = each.material.media_type,
                         .content = bytes->second});
    }
}

/// "documents/01.pdf", and beside it what proves that it was served.
void add_documents(const Gathered& gathered, std::vector<File>& files) {
    for (std::size_t i = 0; i < gathered.documents.size(); ++i) {
        const IssuedDocument& each = gathered.documents[i];
        const std::string title = each.title + "（" + each.number + "）";
        const std::string name = fmt::format("documents/{:02}", i + 1);
        files.push_back({.name = name + ".pdf",
                         .role = FileRole::document,
                         .title = title,
                         .media_type = kPdf,
                         .content = gathered.document_files.at(i)});
        if (each.receipt.empty()) continue;
        files.push_back({.name = name + "-receipt.json",
                         .role = FileRole::receipt,
                         .title = title + "送达回证",
                         .media_type = kJson,
                         .content = each.receipt});
    }
}

void add_signature(const certificates::KeptSignature& kept, std::vector<File>& files) {
    const auto add = [&](const char* name, FileRole role, const char* title, const char* media,
                         std::string content) {
        files.push_back({.name = std::string{"submission/"} + name,
                         .role = role,
                         .title = title,
                         .media_type = media,
                         .content = std::move(content)});
    };
    add("signed.json", FileRole::signed_text, "申请人签名的原文", kJson, kept.text);
    add("signature.der", FileRole::signature, "申请人的数字签名", "application/octet-stream",
        crypto::from_padded_base64(kept.signature).value());
    add("certificates.pem", FileRole::certificates, "申请人的数字证书", "application/x-pem-file",
        kept.certificates);
    if (kept.confirmation) {
        add("confirmation.json", FileRole::signature, "申请人以通行密钥确认的凭据", kJson,
            *kept.confirmation);
    }
    const object about{{"scheme", name_of_enumerator(kept.scheme)},
                       {"fingerprint", kept.fingerprint},
                       {"signed_at", kept.signed_at.text()}};
    files.push_back(
        json_file("submission/signature.json", FileRole::signature, "申请人签名的说明", about));
}

std::string_view words_of(PaperGround ground) {
    switch (ground) {
        case PaperGround::scan_without_signature:
            return "仅有影像，申请人未以可靠的电子签名提交，应留存纸质原件";
        case PaperGround::law_demands_paper:
            return "法律、行政法规规定应同时以纸质形式归档";
    }
    std::unreachable();
}

void add_paper(const std::vector<OnPaper>& on_paper, std::vector<File>& files) {
    files.push_back(
        json_file("paper.json", FileRole::paper, "应同时留存的纸质材料", json_of(on_paper)));
    std::string text = "应同时留存的纸质材料\n\n";
    for (const OnPaper& each : on_paper) {
        text += fmt::format("{}：{}（{}）\n", each.what, words_of(each.ground), each.clause);
    }
    if (on_paper.empty()) text += "无。本电子档案为唯一正本，不再以纸质形式归档。\n";
    files.push_back({.name = "paper.txt",
                     .role = FileRole::paper_print,
                     .title = "应同时留存的纸质材料（文本）",
                     .media_type = kText,
                     .content = std::move(text)});
}

Manifest head_of(const Gathered& gathered) {
    const cases::Case& of = gathered.whole.of;
    const Retention retention = retention_of({.type = gathered.whole.item_type,
                                              .granted = is_granted(of),
                                              .kept_for_good = gathered.kept_for_good});
    return {.case_id = of.id.text(),
            .case_number = of.number ? of.number->text() : "",
            .item_id = of.item_id,
            .item_edition = of.item_edition,
            .item_name = gathered.whole.summary.item_name,
            .office_id = of.office_id.text(),
            .office_name = gathered.whole.summary.office_name,
            .state = std::string{name_of_enumerator(of.state)},
            .outcome = of.outcome ? std::string{name_of_enumerator(*of.outcome)} : "",
            .opened_at = of.opened_at,
            .ended_at = ended_at(of),
            .archived_at = gathered.archived_at,
            .retention = retention,
            .kept_until = kept_until(retention, ended_at(of).date()),
            .es256_key = {},
            .sm2_key = {},
            .on_paper = on_paper({.is_signed = gathered.signature.has_value(),
                                  .demands_paper = gathered.demands_paper,
                                  .has_result = !gathered.whole.result.empty()},
                                 gathered.whole.materials),
            .files = {}};
}

}  // namespace

Instant ended_at(const cases::Case& of) {
    return of.decided_at.value_or(of.changed_at);
}

Contents contents_of(const Gathered& gathered) {
    Contents contents{.head = head_of(gathered), .files = {}};
    std::vector<File>& files = contents.files;
    files.push_back(case_facts(gathered));
    add_form(gathered.whole, files);
    add_materials(gathered, files);
    if (!gathered.whole.result.empty()) {
        files.push_back({.name = "decision/result.html",
                         .role = FileRole::decision,
                         .title = "办理结果通知书",
                         .media_type = "text/html; charset=utf-8",
                         .content = gathered.whole.result});
    }
    if (gathered.whole.automatic) {
        files.push_back(json_file("decision/automatic.json", FileRole::decision, "自动审查的依据",
                                  json_of(*gathered.whole.automatic)));
    }
    add_documents(gathered, files);
    files.push_back(json_file("timeline.json", FileRole::timeline, "办理过程",
                              json_of(gathered.whole.timeline)));
    files.push_back(
        json_file("ledger.json", FileRole::ledger, "办理时限台账", json_of(gathered.whole.clocks)));
    if (!gathered.whole.step_clocks.empty()) {
        files.push_back(json_file("steps.json", FileRole::ledger, "各环节办理时限台账",
                                  json_of(gathered.whole.step_clocks)));
    }
    files.push_back(
        json_file(kJournal, FileRole::journal_proof, "流水及其证明", json_of(gathered.proof)));
    if (gathered.signature) add_signature(*gathered.signature, files);
    add_paper(contents.head.on_paper, files);
    return contents;
}

}  // namespace mashang::archive
