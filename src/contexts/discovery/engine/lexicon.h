#pragma once

#include <opencc/opencc.h>

#include "contexts/discovery/engine/actions.h"
#include "contexts/discovery/engine/answers.h"
#include "contexts/discovery/engine/dictionary.h"
#include "contexts/discovery/engine/engine.h"
#include "contexts/discovery/engine/item_words.h"
#include "contexts/discovery/engine/phrases.h"
#include "contexts/discovery/engine/pinyin.h"

namespace mashang::discovery {

/// What the word lists say, whatever the catalogue is: read once, shared by the indexes of every
/// edition of the catalogue.
struct Lexicon {
    explicit Lexicon(const Tables& tables)
        : words(tables.phrases_csv, tables.english_csv),
          pinyin(tables.pinyin_csv),
          actions(tables.actions_csv, pinyin),
          synonyms(tables.synonyms_csv, pinyin),
          fillers(tables.fillers_csv),
          facts(tables.answers_csv),
          dictionary(tables.jieba_words),
          simplifier(tables.opencc_config) {}

    ItemWords words;
    Pinyin pinyin;
    Actions actions;
    Synonyms synonyms;
    Fillers fillers;
    FactWords facts;
    Dictionary dictionary;
    opencc::SimpleConverter simplifier;  ///< of traditional characters
};

}  // namespace mashang::discovery
