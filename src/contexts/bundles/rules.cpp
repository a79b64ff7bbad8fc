#include "contexts/bundles/rules.h"

#include <algorithm>
#include <charconv>
#include <fstream>
#include <sstream>
#include <stdexcept>

#include "contexts/bundles/applying.h"
#include "platform/json/json.h"

namespace mashang::bundles {
namespace {

namespace json = boost::json;
using catalogue::object_in;

constexpr std::string_view kFile = "bundle-questions.json";

[[noreturn]] void refuse(std::string_view where) {
    throw std::invalid_argument(std::string{kFile} + ": " + std::string{where});
}

const json::object& object_of(const json::value& value, std::string_view where) {
    if (!value.is_object()) refuse(where);
    return value.get_object();
}

ConditionWords words_of(std::string_view condition, const json::value& value) {
    if (!value.is_array() || value.get_array().size() != 2) refuse(condition);
    const auto& both = value.get_array();
    if (!both[0].is_string() || !both[1].is_string()) refuse(condition);
    return {std::string{both[0].get_string()}, std::string{both[1].get_string()}};
}

BundleRules bundle_rules(std::string_view id, const json::object& written) {
    BundleRules rules;
    for (const auto& [key, field] : object_in(written, "questions")) {
        rules.questions.push_back({key, object_of(field, key)});
        if (domain_of(rules.questions.back()).empty()) refuse(key);
    }
    for (const auto& [part, when] : object_in(written, "when")) {
        int seq = 0;
        const auto end = std::from_chars(part.data(), part.data() + part.size(), seq);
        if (end.ptr != part.data() + part.size()) refuse(id);
        rules.when.emplace(seq, when);
    }
    return rules;
}

json::object yes_or_no(std::string_view zh, std::string_view en) {
    return {{"type", "boolean"}, {"title", zh}, {"x-title-en", en}};
}

/// Puts the questions of one matter together.
class Asking {
  public:
    Asking(const catalogue::Bundle& bundle, const Rules& rules) : bundle_{bundle}, rules_{rules} {
        const auto own = rules.bundles.find(bundle.id);
        if (own == rules.bundles.end()) return;
        own_ = &own->second;
        graph_.questions = own_->questions;
    }

    Graph run() && {
        for (const catalogue::BundleItem& part : bundle_.items) {
            graph_.parts.push_back({.seq = part.seq,
                                    .item = part.item->id,
                                    .needs = part.depends_on,
                                    .when = when_of(part)});
        }
        drop_unread();
        return std::move(graph_);
    }

  private:
    json::value when_of(const catalogue::BundleItem& part) {
        if (own_ != nullptr && own_->when.contains(part.seq)) return own_->when.at(part.seq);
        if (part.required) return nullptr;
        return json::object{{"var", part.condition.empty() ? ask_by_name(part) : ask_for(part)}};
    }

    std::string ask_by_name(const catalogue::BundleItem& part) {
        const std::string key = "with_" + std::to_string(part.seq);
        const std::string& english = part.item->content->name_en.text();
        graph_.questions.push_back(
            {key, yes_or_no("一并办理“" + part.item->name + "”吗？",
                            "Also: " + (english.empty() ? part.item->name : english) + "?")});
        return key;
    }

    std::string ask_for(const catalogue::BundleItem& part) {
        const auto asked = asked_.find(part.condition);
        if (asked != asked_.end()) return asked->second;
        const std::string key = "if_" + std::to_string(part.seq);
        const auto words = rules_.conditions.find(part.condition);
        const bool is_worded = words != rules_.conditions.end();
        graph_.questions.push_back(
            {key, yes_or_no(is_worded ? words->second.zh : part.condition + "？",
                            is_worded ? words->second.en : part.condition + "?")});
        return asked_[part.condition] = key;
    }

    /// What is asked for parts whose items are no more.
    void drop_unread() {
        std::set<std::string> read;
        for (const Part& part : graph_.parts) {
            for (const Question* one : questions_of(graph_, part)) read.insert(one->key);
        }
        std::erase_if(graph_.questions,
                      [&](const Question& question) { return !read.contains(question.key); });
    }

    const catalogue::Bundle& bundle_;
    const Rules& rules_;
    const BundleRules* own_ = nullptr;
    Graph graph_;
    std::map<std::string, std::string> asked_;  // by condition: the question
};

}  // namespace

Rules parse_rules(std::string_view text) {
    const json::value whole = mashang::json::parse(text);
    Rules rules;
    const json::object& top = object_of(whole, "/");
    for (const auto& [condition, words] : object_in(top, "conditions")) {
        rules.conditions.emplace(condition, words_of(condition, words));
    }
    for (const auto& [id, written] : object_in(top, "bundles")) {
        rules.bundles.emplace(id, bundle_rules(id, object_of(written, id)));
    }
    return rules;
}

Rules load_rules(const std::filesystem::path& folder) {
    std::ifstream in(folder / kFile, std::ios::binary);
    std::ostringstream content;
    if (!in || !(content << in.rdbuf())) {
        throw std::runtime_error("cannot read " + (folder / kFile).string());
    }
    return parse_rules(content.str());
}

Graph graph_of(const catalogue::Bundle& bundle, const Rules& rules) {
    return Asking{bundle, rules}.run();
}

}  // namespace mashang::bundles
