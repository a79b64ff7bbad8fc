#include "contexts/discovery/engine/postings.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <map>

namespace mashang::discovery {
namespace {

constexpr std::uint32_t kKinds = 4;

TermKey key(std::uint32_t number) {
    return key_of(static_cast<TermKind>(number % kKinds), 0x4E00 + number, 0x4E01);
}

struct Text {
    std::vector<Term> terms;
    std::uint32_t times;
};

std::vector<Text> any_texts() {
    std::vector<Text> texts;
    const int count = *rc::gen::inRange(1, 12);
    for (int i = 0; i < count; ++i) {
        Text& text = texts.emplace_back(Text{{}, *rc::gen::inRange<std::uint32_t>(1, 5)});
        const int size = *rc::gen::inRange(1, 9);
        for (int k = 0; k < size; ++k) {
            const TermKey one = key(*rc::gen::inRange<std::uint32_t>(0, 16));
            text.terms.push_back({one, weight_of(kind_of(one))});
        }
    }
    return texts;
}

TEST(Postings, what_was_never_added_is_not_there) {
    EXPECT_FALSE(Postings{}.contains(key(1)));
    PostingsMaker maker;
    maker.open();
    maker.add(std::vector<Term>{{key(1), 1}});
    const Postings postings = std::move(maker).make(PostingsMaker::Shares::none);
    EXPECT_TRUE(postings.contains(key(1)));
    EXPECT_FALSE(postings.contains(key(2)));
    EXPECT_TRUE(postings.find(key(1)).shares.empty());
}

RC_GTEST_PROP(Postings, a_document_that_counts_several_times_weighs_as_much_as_so_many_alike, ()) {
    const auto texts = any_texts();
    PostingsMaker once, each;
    std::vector<std::uint32_t> text_of;  // by the number of the document in `each`
    for (std::uint32_t i = 0; i < texts.size(); ++i) {
        once.open(texts[i].times);
        once.add(texts[i].terms);
        for (std::uint32_t k = 0; k < texts[i].times; ++k) {
            each.open();
            each.add(texts[i].terms);
            text_of.push_back(i);
        }
    }
    const Postings few = std::move(once).make(PostingsMaker::Shares::kept);
    const Postings many = std::move(each).make(PostingsMaker::Shares::kept);
    for (std::uint32_t number = 0; number < 16; ++number) {
        const auto [postings, shares] = few.find(key(number));
        std::map<std::uint32_t, std::size_t> at;
        for (std::size_t i = 0; i < postings.size(); ++i) at[postings[i].document] = i;
        const auto other = many.find(key(number));
        for (std::size_t i = 0; i < other.postings.size(); ++i) {
            const std::size_t mine = at.at(text_of[other.postings[i].document]);
            RC_ASSERT(std::abs(postings[mine].impact - other.postings[i].impact) < 1e-4F);
            RC_ASSERT(std::abs(shares[mine] - other.shares[i]) < 1e-4F);
        }
    }
}

RC_GTEST_PROP(Postings, the_terms_of_each_kind_cover_a_document_once, ()) {
    const auto texts = any_texts();
    PostingsMaker maker;
    for (const Text& text : texts) {
        maker.open();
        maker.add(text.terms);
    }
    const Postings postings = std::move(maker).make(PostingsMaker::Shares::kept);
    std::map<std::uint32_t, float> cover;
    for (std::uint32_t number = 0; number < 16; ++number) {
        if (!is_written(kind_of(key(number)))) continue;
        const auto list = postings.find(key(number));
        for (std::size_t i = 0; i < list.postings.size(); ++i)
            cover[list.postings[i].document] += list.shares[i];
    }
    for (const auto& [document, sum] : cover) RC_ASSERT(std::abs(sum - 1) < 1e-4F);
}

}  // namespace
}  // namespace mashang::discovery
