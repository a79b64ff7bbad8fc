#pragma once

// What a citizen reads about an item at one office: the item's facts, put into sentences.

#include <boost/describe.hpp>
#include <optional>
#include <string>
#include <vector>

#include "base/refused.h"
#include "contexts/catalogue/catalogue.h"
#include "contexts/places/views.h"

namespace mashang::catalogue {

struct ThemeName {
    std::string id;
    std::string name;
};
BOOST_DESCRIBE_STRUCT(ThemeName, (), (id, name))

struct ItemName {
    std::string item_id;
    std::string name;
};
BOOST_DESCRIBE_STRUCT(ItemName, (), (item_id, name))

/// How the applicant comes to give a material.
enum class How { upload, from_register };
BOOST_DESCRIBE_ENUM(How, upload, from_register)

struct MaterialView {
    int seq;
    std::string name;
    MaterialSource source;
    Necessity necessity;
    MaterialForm form;
    std::optional<std::string> licence_type;
    std::optional<std::string> licence_name;
    std::optional<Audience> applies_to;
    How how;
    std::optional<std::string> note;  ///< how to fill it in, what is accepted
    std::optional<int> copies;        ///< on paper, where paper is handed in
    std::optional<std::string> paper_size;
};
BOOST_DESCRIBE_STRUCT(MaterialView, (),
                      (seq, name, source, necessity, form, licence_type, licence_name, applies_to,
                       how, note, copies, paper_size))

/// A case of the item with a material list of its own.
struct VariantView {
    std::string name;
    std::string when;
    std::vector<int> materials;  ///< their seq
};
BOOST_DESCRIBE_STRUCT(VariantView, (), (name, when, materials))

struct FaqView {
    std::string question;
    std::string answer;
};
BOOST_DESCRIBE_STRUCT(FaqView, (), (question, answer))

/// What a guide says besides, in the order in which it is read.
enum class GuideElement {
    legal_limit_note,
    promise_note,
    quantity_limit,
    joint_bodies,
    intermediaries,
    enquiries,
    complaints,
    in_hall,
    self_service,
    power_source,
    body_nature,
    entrusted_by,
};
BOOST_DESCRIBE_ENUM(GuideElement, legal_limit_note, promise_note, quantity_limit, joint_bodies,
                    intermediaries, enquiries, complaints, in_hall, self_service, power_source,
                    body_nature, entrusted_by)
struct GuideNote {
    GuideElement element;
    std::string text;
};
BOOST_DESCRIBE_STRUCT(GuideNote, (), (element, text))

struct ProcessStep {
    int step;
    std::string name;
    std::string note;
};
BOOST_DESCRIBE_STRUCT(ProcessStep, (), (step, name, note))

struct LegalLimit {
    int value;
    LimitUnit unit;
};
BOOST_DESCRIBE_STRUCT(LegalLimit, (), (value, unit))

struct ResultView {
    std::string name;
    std::optional<std::string> licence_type;
};
BOOST_DESCRIBE_STRUCT(ResultView, (), (name, licence_type))

/// What to do next with an item, as a button says it.
enum class NextActionKind { apply, book, query, pay, enrol, wait };
BOOST_DESCRIBE_ENUM(NextActionKind, apply, book, query, pay, enrol, wait)
struct NextAction {
    NextActionKind kind;
    std::string label;
};
BOOST_DESCRIBE_STRUCT(NextAction, (), (kind, label))

struct ItemGuide {
    std::string item_id;
    int edition;
    ItemStatus status;
    std::optional<std::string> status_reason;  ///< why it is suspended
    std::optional<Date> suspended_until;       ///< when it is expected back
    std::optional<PlannedStanding> planned;    ///< what it will be from a day on, and why
    std::string task_code;
    std::string basic_code;
    std::string name;
    ItemType type;
    std::string type_name;
    std::vector<Audience> audience;
    std::vector<ThemeName> themes;
    std::vector<std::string> basis;  ///< 设定依据
    std::vector<std::string> conditions;
    std::vector<VariantView> variants;
    std::vector<MaterialView> materials;
    std::vector<ProcessStep> process;
    std::optional<LegalLimit> legal_limit;
    int promised_workdays;  ///< the office's own where it is shorter
    bool instant;
    bool fee;
    std::optional<std::string> fee_note;
    int visits;
    std::optional<std::string> visit_reason;
    bool delivery;
    ResultView result;
    std::vector<Interaction> interactions;
    bool cross_province;
    places::OfficeView office;
    std::optional<LocalContent> local;  ///< what this office says for itself
    int assurance_level;                ///< of the applicant, to submit
    std::vector<FaqView> faq;
    std::vector<GuideNote> notes;  ///< those elements that the source tells
    std::vector<ItemName> related;
    NextAction next_action;
};
BOOST_DESCRIBE_STRUCT(ItemGuide, (),
                      (item_id, edition, status, status_reason, suspended_until, planned, task_code,
                       basic_code, name, type, type_name, audience, themes, basis, conditions,
                       variants, materials, process, legal_limit, promised_workdays, instant, fee,
                       fee_note, visits, visit_reason, delivery, result, interactions,
                       cross_province, office, local, assurance_level, faq, notes, related,
                       next_action))

/// The real-name level that submitting any item asks of a person (standards.md §9.5): checked
/// against the register.
inline constexpr int kLevelToSubmit = 1;

NextAction next_action_of(const Item& item, Language language);

/// The whole guide of an implementation, in a language. Names of things stay as the source has
/// them.
ItemGuide guide_of(const Catalogue& catalogue, const Implementation& implementation,
                   Language language);

}  // namespace mashang::catalogue
