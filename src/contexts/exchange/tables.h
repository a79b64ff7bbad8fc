#pragma once

// The exchange tables as data: columns, lengths, what is required, code lists (the national case
// exchange, `up_pro_*`).

#include <boost/describe.hpp>
#include <boost/json.hpp>
#include <span>
#include <string_view>

#include "contexts/exchange/codes.h"

namespace mashang::exchange {

enum class TableName { accept, process, special_procedure, result, material };
BOOST_DESCRIBE_ENUM(TableName, accept, process, special_procedure, result, material)

enum class Type {
    text,
    integer,
    moment,  ///< "2018-09-30 16:59:00", in Asia/Shanghai
    code,    ///< one of its list
};

/// What else a value must be like.
enum class Form { any, case_number, basic_code, task_code, uscc, mobile, postcode };

/// personal: names, numbers and addresses of people; sealed at rest, masked on the desk.
enum class Privacy { open, personal };

struct Column {
    std::string_view name;  ///< as the wire has it
    std::string_view zh;
    std::string_view en;
    Type type = Type::text;
    std::size_t length = 0;  ///< characters at most; 0: as its type says
    bool required = false;
    CodeList list = CodeList::none;
    Form form = Form::any;
    Privacy privacy = Privacy::open;

    std::string_view words(Language language) const { return language == Language::zh ? zh : en; }
};

struct Table {
    TableName name;
    std::string_view wire;  ///< "up_pro_accept"
    std::string_view zh;
    std::string_view en;
    std::span<const Column> columns;

    std::string_view words(Language language) const { return language == Language::zh ? zh : en; }
    /// Null: it has none such.
    const Column* find(std::string_view column) const;
};

std::span<const Table> tables();
const Table& table_of(TableName name);

/// A row's values by column, all strings, in the order of the table; what is empty is not there.
using Cells = boost::json::object;

/// Empty when the row has none.
std::string_view cell(const Cells& cells, std::string_view column);

}  // namespace mashang::exchange
