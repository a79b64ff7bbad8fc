#pragma once

#include <boost/json.hpp>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/division_code.h"
#include "base/task_code.h"
#include "contexts/catalogue/content.h"
#include "contexts/catalogue/edition.h"
#include "contexts/catalogue/local.h"
#include "contexts/catalogue/words.h"
#include "contexts/places/office.h"

namespace mashang::catalogue {

/// One attribute that a licence of a type states: "姓名:string".
struct Attribute {
    std::string name;
    std::string
        type;  ///< string, text, date, datetime, idno, uscc, code, number, money, list, image
};

struct LicenceType {
    std::string id;  ///< "L001"
    std::string name;
    std::string issuer_organisation;
    std::vector<Audience> holders;
    std::optional<int> validity_days;
    std::vector<Attribute> attributes;
};

/// A stock of the state's data that stands in for materials (数据资源).
struct DataResource {
    std::string id;    ///< "R001"
    std::string name;  ///< "不动产登记信息"
    const places::Organisation* holder;
    std::vector<std::string> supplies;  ///< names of materials
    std::vector<Attribute> fields;      ///< what it tells of a person; empty: documents only
};

/// Something that an item demands.
struct Material {
    int seq;
    std::string name;
    MaterialSource source;
    Necessity necessity;
    MaterialForm form;
    const LicenceType* licence_type;              ///< null unless a licence serves
    std::optional<Audience> applies_to;           ///< nothing: every applicant
    std::optional<StandInContent> stand_in = {};  ///< nothing: it must be there

    /// Whether the register gives it, so that nobody has to upload it [P 3.1.2].
    bool is_from_register() const { return form != MaterialForm::electronic; }
};

struct Theme {
    std::string id;    ///< "P090": audience and code
    std::string code;  ///< "090"
    std::string name;
    Audience audience;
};

struct LifeStage {
    std::string id;
    std::string name;
    Audience audience;
    std::vector<const Theme*> themes;
};

/// A service item in one edition, the same at every office that carries it out.
struct Item {
    std::string id;  ///< "GA005"
    int edition;     ///< its number
    ItemStatus status;
    std::string status_reason;                    ///< why it is suspended or abolished
    std::optional<Date> suspended_until;          ///< when it is expected back
    std::optional<PlannedStanding> planned = {};  ///< what it will be from a day on
    BasicCode basic_code;
    std::string name;
    ItemType type;
    std::vector<Interaction> interactions;  ///< the first is the main one
    std::vector<Audience> audiences;
    std::vector<const Theme*> themes;
    const places::Organisation* organisation;
    std::vector<DivisionLevel> levels;
    std::optional<Limit> legal_limit;
    int promised_workdays;  ///< 0: done at once
    bool instant;
    int visits;  ///< 0 no trip, 1 at most one trip
    bool fee;
    std::string fee_note;
    bool delivery;  ///< the result may come by courier
    const LicenceType* result_licence;
    std::string result_name;
    std::vector<std::string> keywords;
    bool cross_province;
    bool hot;
    std::vector<Material> materials;
    /// The whole document that the edition holds; never null in a catalogue.
    std::shared_ptr<const ItemContent> content;
    /// JSON Schema of its application form (form.h); never null in a catalogue.
    std::shared_ptr<const boost::json::object> form;

    bool is_for(Audience audience) const;
};

/// What an item is made of: an edition that is or was in force, and how the item stands.
struct ItemSource {
    std::string id;  ///< "GA005"
    int edition;
    std::shared_ptr<const ItemContent> content;
    Standing standing;       ///< the same in every edition of the item
    bool is_former = false;  ///< superseded: only for what began under it
};

/// What a catalogue's items are made of.
struct Sources {
    std::vector<ItemSource> items;
    std::vector<Local> locals;  ///< what offices say for themselves
};

/// An item as one office carries it out.
struct Implementation {
    const Item* item;
    const places::Office* office;
    const LocalContent* local = nullptr;  ///< what the office says for itself; null: nothing

    int promised_workdays() const;  ///< the office's, where it is shorter than the source's
    TaskCode task_code() const;     ///< 31 characters (GB/T 39554.1)
};

struct BundleItem {
    int seq;
    const Item* item;
    std::vector<int> depends_on;  ///< seq of items that come first
    bool required;
    std::string condition;
};

struct Bundle {
    std::string id;
    std::string name;
    Audience audience;
    const LifeStage* life_stage;
    const places::Organisation* lead;
    std::string note;
    std::vector<BundleItem> items;
};

struct FlagshipApp {
    std::string id;
    std::string name;
    const places::Organisation* lead;
    std::string coverage;
    std::vector<const Item*> items;
    std::vector<Interaction> interactions;
    std::string summary;
};

}  // namespace mashang::catalogue
