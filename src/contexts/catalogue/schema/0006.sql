-- What is known of a person from such a stock of data: "参保状态:string;…"; empty where it gives documents only.
ALTER TABLE catalogue_data_resource ADD COLUMN fields TEXT NOT NULL DEFAULT '';
