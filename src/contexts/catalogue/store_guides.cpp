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
}

GuideRows load_guides(sql::Tx& tx) {
    return {.variants = tx.query<VariantRow>("SELECT item, seq, name, when_, materials"
                                             " FROM catalogue_variant ORDER BY item, seq"),
            .faq = tx.query<FaqRow>("SELECT item, seq, question, answer FROM catalogue_faq"
                                    " ORDER BY item, seq"),
            .forms = tx.query<FormRow>("SELECT item, definition FROM catalogue_form"
                                       " ORDER BY item"),
            .decisions = tx.query<DecisionRow>("SELECT item, rules FROM catalogue_decision"
                                               " ORDER BY item")};
}

}  // namespace mashang::catalogue::store
