#include "contexts/catalogue/store_guides.h"

namespace mashang::catalogue::store {

void save_guides(sql::Tx& tx, const GuideRows& rows) {
    tx.execute("DELETE FROM catalogue_variant");
    for (const VariantRow& row : rows.variants) tx.insert("catalogue_variant", row);
    tx.execute("DELETE FROM catalogue_faq");
    for (const FaqRow& row : rows.faq) tx.insert("catalogue_faq", row);
    tx.execute("DELETE FROM catalogue_form");
    for (const FormRow& row : rows.forms) tx.insert("catalogue_form", row);
    tx.execute("DELETE FROM catalogue_decision");
    for (const DecisionRow& row : rows.decisions) tx.insert("catalogue_decision", row);
    tx.execute("DELETE FROM catalogue_joint");
    for (const JointRow& row : rows.joint) tx.insert("catalogue_joint", row);
    tx.execute("DELETE FROM catalogue_stand_in");
    for (const StandInRow& row : rows.stand_ins) tx.insert("catalogue_stand_in", row);
}

GuideRows load_guides(sql::Tx& tx) {
    return {.variants = tx.query<VariantRow>("SELECT item, seq, name, when_, materials"
                                             " FROM catalogue_variant ORDER BY item, seq"),
            .faq = tx.query<FaqRow>("SELECT item, seq, question, answer FROM catalogue_faq"
                                    " ORDER BY item, seq"),
            .forms = tx.query<FormRow>("SELECT item, definition FROM catalogue_form"
                                       " ORDER BY item"),
            .decisions = tx.query<DecisionRow>("SELECT item, rules FROM catalogue_decision"
                                               " ORDER BY item"),
            .joint = tx.query<JointRow>("SELECT item, least, most FROM catalogue_joint"
                                        " ORDER BY item"),
            .stand_ins = tx.query<StandInRow>(
                "SELECT item, seq, promise, later, working_days, basis FROM catalogue_stand_in"
                " ORDER BY item, seq")};
}

}  // namespace mashang::catalogue::store
