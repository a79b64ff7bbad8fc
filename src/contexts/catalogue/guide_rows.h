#pragma once

#include <boost/describe.hpp>
#include <string>
#include <vector>

namespace mashang::catalogue {

// The rows of the files that say more of an item's guide than items.csv does; the tables hold the
// same (schema/0003.sql). A `_` at a name's end only keeps it from being a keyword.

/// item-variants.csv: a case of an item. `when_` says by which answers to which questions one
/// comes to it, "为什么要换：证件损坏；给谁办：本人" (questions.h); `materials` are numbers
/// separated by `|`.
struct VariantRow {
    std::string item;
    int seq = 0;
    std::string name, when_, materials;
};
BOOST_DESCRIBE_STRUCT(VariantRow, (), (item, seq, name, when_, materials))

/// item-faq.csv: what is often asked of an item.
struct FaqRow {
    std::string item;
    int seq = 0;
    std::string question, answer;
};
BOOST_DESCRIBE_STRUCT(FaqRow, (), (item, seq, question, answer))

/// item-forms.csv: the form of an item, one definition in JSON (form_parts.h).
struct FormRow {
    std::string item, definition;
};
BOOST_DESCRIBE_STRUCT(FormRow, (), (item, definition))

/// item-decisions.json: by which rules an item is granted at once, in JSON (decision_rules.h).
struct DecisionRow {
    std::string item, rules;
};
BOOST_DESCRIBE_STRUCT(DecisionRow, (), (item, rules))

/// item-joint.csv: how many may apply together for an item, whoever opens the case included.
struct JointRow {
    std::string item;
    int least = 0;
    int most = 0;
};
BOOST_DESCRIBE_STRUCT(JointRow, (), (item, least, most))

/// item-stand-ins.csv: which promises are taken in the place of a material (告知承诺, 容缺), and
/// within how many working days of acceptance they are to be kept. `basis` is for whoever reviews
/// the file; people are not shown it.
struct StandInRow {
    std::string item;
    int seq = 0;  ///< of the material
    bool promise = false, later = false;
    int working_days = 0;
    std::string basis;
};
BOOST_DESCRIBE_STRUCT(StandInRow, (), (item, seq, promise, later, working_days, basis))

struct GuideRows {
    std::vector<VariantRow> variants;
    std::vector<FaqRow> faq;
    std::vector<FormRow> forms;
    std::vector<DecisionRow> decisions;
    std::vector<JointRow> joint;
    std::vector<StandInRow> stand_ins;
};

}  // namespace mashang::catalogue
